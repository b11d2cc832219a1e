import type { EssaySources } from '../content/sources';
import type { Language } from '../model';
import { type ImportedText, nothingImported } from './import-block';
import type { ExistingEssay } from './import-essay';
import { readText } from './read-text';

/** An essay as it stands, its prose read as a text that is imported: with ids, and addresses left as they are. */
export function readExisting(sources: EssaySources): ExistingEssay {
  const keep = (url: string) => ({ url });
  const read = (language: Language): ImportedText => {
    const { file } = sources.prose[language];
    const bytes = Buffer.from(String(file));
    const { text } = readText({ path: `${language}.md`, bytes }, { language, image: keep, link: keep });
    return text ?? nothingImported;
  };
  return { sources, texts: { ja: read('ja'), en: read('en') } };
}
