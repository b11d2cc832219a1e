import { placeBeforeChange } from './reading-place';
import { whenIdle } from './when-idle';

const { dataset } = document.documentElement;

/** While the text follows a choice: what is below it, out of the window, follows when the answer has been seen. */
export function putOffLists(): void {
  if (placeBeforeChange()?.element.matches('.passage')) dataset.late = '';
  whenIdle(() => delete dataset.late);
}
