import { Document, isMap, parseDocument } from 'yaml';
import type { EssayData } from '../content/schemas';
import type { Language, Localized } from '../model';

/** What essay.yaml of a new essay says; what nobody knows yet is left out. */
export interface EssayMatter {
  readonly title: Localized;
  readonly subtitle?: Localized | undefined;
  readonly summary?: Localized | undefined;
  readonly source: Language;
  readonly published: string;
  readonly updated: string;
}

/** essay.yaml of a new essay. */
export function newEssayFile({ title, subtitle, summary, source, published, updated }: EssayMatter): string {
  const document = new Document(
    {
      title,
      ...(subtitle && { subtitle }),
      ...(summary && { summary }),
      source,
      published,
      updated,
    },
    { schema: 'core', version: '1.2' },
  );
  document.comment =
    ' Where the text comes from, and under what terms it stands here:\n origin:\n   ja: …\n   en: …';
  return document.toString({ lineWidth: 0 });
}

/** essay.yaml with title and subtitle as the prose has them now; all else stays as it is. */
export function editEssayFile(
  text: string,
  data: EssayData,
  changes: { readonly title: Partial<Localized>; readonly subtitle: Partial<Localized> },
): string {
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  let changed = false;
  for (const part of ['title', 'subtitle'] as const) {
    for (const [language, words] of Object.entries(changes[part])) {
      const known = data[part]?.[language === 'ja' ? 'ja' : 'en'];
      if (known === undefined || known === words || !isMap(document.get(part))) continue;
      document.setIn([part, language], words);
      changed = true;
    }
  }
  return changed ? document.toString({ lineWidth: 0 }) : text;
}
