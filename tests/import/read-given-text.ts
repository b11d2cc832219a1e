import type { ImportedText } from '@/lib/import/import-block';
import { readText } from '@/lib/import/read-text';
import type { ReadingContext } from '@/lib/import/reading-context';
import type { Language } from '@/lib/model';

/** A remark on a file, in brief. */
export interface Remark {
  readonly rule: string;
  readonly reason: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly weight: 'info' | 'warning' | 'error';
}

export interface GivenText {
  readonly text: ImportedText | undefined;
  readonly remarks: readonly Remark[];
}

/** Reads a file as the import does; relative links are left as they are, and images unless `image` says otherwise. */
export function readGivenText(
  path: string,
  contents: string | Uint8Array,
  language: Language = 'ja',
  image: ReadingContext['image'] = (url) => ({ url }),
): GivenText {
  const keep = (url: string) => ({ url });
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  const { file, text } = readText({ path, bytes }, { language, image, link: keep });
  return {
    text,
    remarks: file.messages.map(({ ruleId, reason, line, column, fatal }) => ({
      rule: ruleId ?? '',
      reason,
      line,
      column,
      weight: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    })),
  };
}
