import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import { counterpart, type Language } from '@/lib/model';
import { Icon } from './icon';

/** Speeds, as factors of a voice's own. */
const rates = [0.75, 0.9, 1, 1.15, 1.3, 1.5, 2];

/** The button that has the text read aloud; the reader's script shows it where the device has a voice. */
export async function AloudButton({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'aloud' });
  return (
    <button
      type="button"
      className="aloud-button"
      hidden
      title={t('open')}
      aria-label={t('open')}
      aria-pressed="false"
      aria-keyshortcuts="p"
      data-module={links.file('aloud.js')}
    >
      <Icon name="listen" />
    </button>
  );
}

/** What there is to do while the text is read aloud; closed until then. */
export async function AloudBar({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'aloud' });
  const inLanguage = await getTranslations({ locale, namespace: 'language' });
  const options = fragments.page('aloud-options');
  const both = [locale, counterpart(locale)];
  const rate = new Intl.NumberFormat(locale);
  return (
    <section className="aloud" aria-label={t('title')} hidden>
      <button type="button" data-command="previous" aria-label={t('previous')}>
        <Icon name="previous" />
      </button>
      <button
        type="button"
        data-command="toggle"
        aria-label={t('play')}
        data-play={t('play')}
        data-pause={t('pause')}
      >
        <Icon name="play" />
        <Icon name="pause" />
      </button>
      <button type="button" data-command="next" aria-label={t('next')}>
        <Icon name="next" />
      </button>
      <button type="button" aria-label={t('options')} aria-expanded="false" aria-controls={options}>
        <Icon name="sliders" />
      </button>
      <button type="button" data-command="stop" aria-label={t('stop')}>
        <Icon name="stop" />
      </button>
      <div id={options} className="aloud-options" hidden>
        <label>
          {t('language')}
          <select name="aloud-language">
            {both.map((language) => (
              <option key={language} value={language}>
                {inLanguage(language)}
              </option>
            ))}
            <option value="both">{t('both')}</option>
          </select>
        </label>
        <label>
          {t('rate')}
          <select name="aloud-rate">
            {rates.map((factor) => (
              <option key={factor} value={factor}>
                {t('times', { factor: rate.format(factor) })}
              </option>
            ))}
          </select>
        </label>
        {both.map((language) => (
          <label key={language}>
            {t('voice', { language: inLanguage(language) })}
            <select name={`aloud-${language}`} />
          </label>
        ))}
      </div>
    </section>
  );
}
