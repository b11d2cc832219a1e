/** What readers can set: the options in the order in which they are shown, and the one that stands if none is chosen. */
export const settings = {
  theme: { options: ['system', 'light', 'dark', 'sepia'], initial: 'system' },
  size: { options: ['small', 'medium', 'large', 'larger', 'largest'], initial: 'medium' },
  leading: { options: ['tight', 'normal', 'loose'], initial: 'normal' },
  measure: { options: ['narrow', 'normal', 'wide'], initial: 'normal' },
  furigana: { options: ['off', 'hard', 'all'], initial: 'off' },
  writing: { options: ['horizontal', 'vertical'], initial: 'horizontal' },
} as const;

export type SettingName = keyof typeof settings;

/**
 * What a reader has chosen, as it is kept on the device, by the setting's name; an empty text is the default. The view
 * and whether single keys do anything (`off` if not) are kept here too, though they are chosen elsewhere in the page.
 */
export type Choices = Readonly<Partial<Record<SettingName | 'view' | 'shortcuts', string>>>;

/** Where the choices lie in the device's storage. */
export const settingsKey = 'taiyaku:settings';

/** How an option is written, in the form and in storage: the initial one as nothing, so that an edition can change it. */
export function settingValue(name: SettingName, option: string): string {
  return option === settings[name].initial ? '' : option;
}
