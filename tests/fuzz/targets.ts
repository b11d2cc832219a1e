import type { AnyTarget } from './target';
import { corpus } from './targets/corpus';
import { drawings } from './targets/drawings';
import { exchange } from './targets/exchange';
import { glossary } from './targets/glossary';
import { ids } from './targets/ids';
import { imports } from './targets/import';
import { prose } from './targets/prose';
import { yaml } from './targets/yaml';

/** Every kind of input; another one is a module beside these and a line here. */
export const targets = [
  prose,
  yaml,
  imports,
  ids,
  glossary,
  exchange,
  drawings,
  corpus,
] as unknown as readonly AnyTarget[];
