import { getTranslations } from 'next-intl/server';
import { fragments } from '@/lib/links';
import type { Language } from '@/lib/model';
import { type SettingName, settings, settingValue } from '@/lib/settings';

interface ReaderSettingsProps {
  readonly locale: Language;
  /** The settings that make a difference on this page, in their order; the address of the script that one brings. */
  readonly offered: readonly { readonly name: SettingName; readonly module?: string }[];
}

/**
 * The button and the choices, a native popover. The reader's script follows them and keeps them on the device; without
 * it they do nothing, and the stylesheet takes the button away.
 */
export async function ReaderSettings({ locale, offered }: ReaderSettingsProps) {
  const t = await getTranslations({ locale, namespace: 'settings' });
  const id = fragments.page('settings');
  const titleId = fragments.page('settings-title');
  return (
    <>
      <button type="button" className="settings-button" popoverTarget={id} aria-label={t('open')}>
        <span aria-hidden="true">{t('sign')}</span>
      </button>
      <div
        id={id}
        className="settings-panel dialog"
        popover="auto"
        role="dialog"
        tabIndex={-1}
        aria-labelledby={titleId}
      >
        <h2 id={titleId}>{t('title')}</h2>
        <form className="settings" autoComplete="off">
          {offered.map(({ name, module }) => (
            <fieldset key={name} className="segmented" data-setting={name} data-module={module}>
              <legend>{t(`${name}.legend`)}</legend>
              {settings[name].options.map((option) => (
                <label key={option}>
                  <input
                    type="radio"
                    name={name}
                    value={settingValue(name, option)}
                    defaultChecked={option === settings[name].initial}
                  />
                  <span>{t(`${name}.${option}` as never)}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <p>
            <button type="reset">{t('reset')}</button>
            <button type="button" popoverTarget={id} popoverTargetAction="hide">
              {t('close')}
            </button>
          </p>
        </form>
      </div>
    </>
  );
}
