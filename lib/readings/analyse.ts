import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Token } from './propose-words';

/**
 * The morphological analyser, with the IPA dictionary; takes about a second to load, and is only there where the project
 * was installed with what authors need. Throws where it is not.
 */
export async function loadAnalyser(): Promise<(text: string) => Token[]> {
  const [{ TokenizerBuilder }, { default: NodeDictionaryLoader }] = await Promise.all([
    import('@patdx/kuromoji'),
    import('@patdx/kuromoji/node'),
  ]);
  const entry = createRequire(import.meta.url).resolve('@patdx/kuromoji');
  const loader = new NodeDictionaryLoader({ dic_path: join(dirname(entry), '../dict/') });
  const tokenizer = await new TokenizerBuilder({ loader }).build();
  return (text) =>
    tokenizer.tokenize(text).map(({ surface_form, reading }) => ({ surface: surface_form, reading }));
}
