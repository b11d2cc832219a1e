import { getTranslations } from 'next-intl/server';
import type { Language } from '@/lib/model';

const shortcuts = [
  { keys: ['j'], action: 'next' },
  { keys: ['k'], action: 'previous' },
  { keys: ['r'], action: 'reveal' },
  { keys: ['v'], action: 'view' },
  { keys: ['l'], action: 'language' },
  { keys: ['c'], action: 'copy' },
  { keys: ['?'], action: 'help' },
  { keys: ['Esc'], action: 'escape' },
] as const;

/** The button and the list of keys, a native popover. Single keys can be switched off (WCAG 2.1.4). */
export async function KeyboardHelp({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'keyboard' });
  return (
    <>
      <button type="button" className="help-button" popoverTarget="keyboard" aria-label={t('open')}>
        ?
      </button>
      <div id="keyboard" className="keyboard" popover="auto" role="dialog" aria-labelledby="keyboard-title">
        <h2 id="keyboard-title">{t('title')}</h2>
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('action')}</th>
            </tr>
          </thead>
          <tbody>
            {shortcuts.map(({ keys, action }) => (
              <tr key={action}>
                <td>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </td>
                <td>{t(action)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label>
          <input type="checkbox" id="shortcuts" defaultChecked /> {t('enabled')}
        </label>
        <button type="button" popoverTarget="keyboard" popoverTargetAction="hide">
          {t('close')}
        </button>
      </div>
    </>
  );
}
