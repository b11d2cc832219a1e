import { dump } from './dump';
import type { Format } from './format';
import { markdown } from './markdown';
import { plainText } from './plain-text';

/** Every format, the more particular first; the last takes any text. */
export const formats: readonly Format[] = [dump, markdown, plainText];
