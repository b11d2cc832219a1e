import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import { counterpart, type Language } from '@/lib/model';

const icons = {
  listen: 'M3 7h4l5-4v14l-5-4H3zm11-1a5 5 0 0 1 0 8zm1-4a9 9 0 0 1 0 16v-2a7 7 0 0 0 0-12z',
  play: 'M6 3l11 7-11 7z',
  pause: 'M5 3h4v14H5zm6 0h4v14h-4z',
  previous: 'M4 3h3v14H4zm13 0v14l-9-7z',
  next: 'M13 3h3v14h-3zM3 3l9 7-9 7z',
  options: 'M2 5h9v2H2zm13 0h3v2h-3zm-3-2h2v6h-2zM2 13h3v2H2zm7 0h9v2H9zm-3-2h2v6H6z',
  stop: 'M4 5.4L5.4 4 10 8.6 14.6 4 16 5.4 11.4 10l4.6 4.6-1.4 1.4-4.6-4.6L5.4 16 4 14.6 8.6 10z',
} as const;

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
        <Icon name="options" />
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

function Icon({ name }: { readonly name: keyof typeof icons }) {
  return (
    <svg className={name} width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
