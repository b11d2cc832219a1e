import type { ExchangeFormat } from './format';
import { markdown } from './formats/markdown';
import { tmx } from './formats/tmx';

/** Every form in which an essay leaves and comes back; another one is a module beside these and a line here. */
export const formats: readonly ExchangeFormat[] = [tmx, markdown];
