import type { EssaySources } from '../content/sources';
import type { Language } from '../model';
import { isClear } from './is-clear';
import { proseBlocksOf } from './prose-blocks';
import { type TextRun, textRuns } from './readable-text';
import type { Report } from './rule';

/** One thing that can be written in several ways. */
export interface Choice {
  /** How a message calls it, where the forms do not speak for themselves. */
  readonly what: string;
  readonly forms: readonly Form[];
}

export interface Form {
  readonly pattern: RegExp;
  /** What the form makes of a stretch that is written in another. */
  readonly write: (found: string) => string;
}

/** Reports what a text writes otherwise than nearly everywhere else; both languages are texts of their own. */
export function reportMinority(
  essays: readonly EssaySources[],
  report: Report,
  languages: readonly Language[],
  choices: readonly Choice[],
): void {
  for (const essay of essays) {
    for (const language of languages) {
      const { file } = essay.prose[language];
      const runs = [...proseBlocksOf([essay])]
        .filter((placed) => placed.language === language)
        .flatMap(({ block }) => textRuns(file, block));
      for (const { forms } of choices) {
        const found = forms.map(({ pattern }) => runs.flatMap((run) => findIn(run, pattern)));
        const most = found.reduce(
          (best, each, index) => (each.length > (found[best]?.length ?? 0) ? index : best),
          0,
        );
        for (const [index, places] of found.entries()) {
          if (index === most || !isClear(found[most]?.length ?? 0, places.length)) continue;
          for (const { run, text, start } of places) {
            const instead = forms[most]?.write(text) ?? text;
            report(file, `Unexpected \`${text}\`, expected \`${instead}\` as elsewhere in this text`, {
              place: run.place(start, start + text.length),
              note: `Write \`${instead}\`: the text does so ${found[most]?.length} times.`,
              instead,
            });
          }
        }
      }
    }
  }
}

function findIn(run: TextRun, pattern: RegExp): { run: TextRun; text: string; start: number }[] {
  return [...run.text.matchAll(pattern)].map(({ 0: text, index }) => ({ run, text, start: index }));
}
