/** Reading aloud: a bundle of its own, loaded when it is first asked for. */

import { adopt } from '../adopt';
import styles from './aloud.css';
import { type AloudReader, makeReader } from './make-reader';

let reader: AloudReader | undefined;

/** Begins to read from where the reader is; pauses, and goes on. */
export function toggleAloud(button: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>('.aloud');
  if (!bar) return;
  adopt(styles);
  reader ??= makeReader(button, bar);
  reader.toggle();
}
