import { type Choices, settingsKey } from '../settings';
import { readStored, writeStored } from './stored';

/** What the reader has chosen on this device, in this tab or in another. */
export function readChoices(): Choices {
  return readStored<Choices>(settingsKey);
}

/** Keeps `choices` beside what else was chosen. */
export function keepChoices(choices: Choices): void {
  writeStored(settingsKey, { ...readChoices(), ...choices });
}
