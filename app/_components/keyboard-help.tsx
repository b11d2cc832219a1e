import { getTranslations } from 'next-intl/server';
import { getGuide } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import type { Language } from '@/lib/model';

/** What `lib/islands/keys` does, and what the browser does on Escape. */
const shortcuts = [
  { key: 'j', action: 'next' },
  { key: 'k', action: 'previous' },
  { key: 's', action: 'nextSentence' },
  { key: 'S', action: 'previousSentence' },
  { key: 'r', action: 'reveal' },
  { key: 'v', action: 'view' },
  { key: 'l', action: 'language' },
  { key: 'c', action: 'copy' },
  { key: 'q', action: 'quote' },
  { key: 'p', action: 'aloud' },
  { key: '/', action: 'search' },
  { key: '?', action: 'help' },
  { key: 'Esc', action: 'escape' },
] as const;

/** The button and the list of keys, a native popover. Single keys can be switched off (WCAG 2.1.4). */
export async function KeyboardHelp({ locale }: { readonly locale: Language }) {
  const guide = await getGuide();
  const t = await getTranslations({ locale, namespace: 'keyboard' });
  return (
    <>
      <button
        type="button"
        className="help-button"
        popoverTarget={fragments.page('keyboard')}
        aria-label={t('open')}
      >
        ?
      </button>
      <div
        id={fragments.page('keyboard')}
        data-module={links.file('keys.js')}
        tabIndex={-1}
        className="keyboard dialog"
        popover="auto"
        role="dialog"
        aria-labelledby={fragments.page('keyboard-title')}
      >
        <h2 id={fragments.page('keyboard-title')}>{t('title')}</h2>
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('action')}</th>
            </tr>
          </thead>
          <tbody>
            {shortcuts.map(({ key, action }) => (
              <tr key={action}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{t(action)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label>
          <input type="checkbox" className="shortcuts" defaultChecked /> {t('enabled')}
        </label>
        {guide?.help?.keyboard && (
          <p>
            <a href={links.reader(locale, guide.slug, fragments.segment(guide.help.keyboard))}>{t('more')}</a>
          </p>
        )}
        <button type="button" popoverTarget={fragments.page('keyboard')} popoverTargetAction="hide">
          {t('close')}
        </button>
      </div>
    </>
  );
}
