import { join } from 'node:path';
import { proseText } from '../content/prose-text';
import { counterpart, type Language } from '../model';
import { countOf } from '../text/count-of';
import type { ImportedPair } from './import-block';
import type { ImportPlan } from './import-essay';
import { showPairing, uncertainBelow } from './show-pairing';

export interface ReportContext {
  readonly slug: string;
  readonly folder: string;
  readonly root: string;
  readonly texts: ImportedPair;
  readonly source: Language;
  readonly isNew: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const names = { ja: 'Japanese', en: 'English' } as const;

/** What an import did, what is uncertain about it, what the author still owes, and the commands that come next. */
export function reportImport(plan: ImportPlan, context: ReportContext): string {
  const { passages, before, beads, blocks } = plan;
  const { slug, folder, root, isNew, width } = context;
  const fresh = passages.order.filter((id) => !before.has(id));
  const lines = [
    isNew
      ? `Wrote ${countOf(passages.order.length, 'passage')} into ${folder}/.`
      : `Wrote ${folder}/: ${countOf(passages.order.length - fresh.length, 'passage')} kept their ids, ${fresh.length} new.`,
  ];
  for (const block of plan.flattened) {
    lines.push(`Shown as plain text, since it would read otherwise: “${begin(proseText(block.node))}”`);
  }
  if (passages.moved.length > 0) {
    lines.push('Moved in the translation, to stand in the order of the source:');
    for (const block of passages.moved)
      lines.push(`  “${begin(proseText(block.node))}” (${passages.ids.get(block)?.join(' ')})`);
  }
  const freshIds = new Set(fresh);
  const uncertain = beads.filter(
    (bead) =>
      bead.confidence < uncertainBelow &&
      (['ja', 'en'] as const).some((language) =>
        bead[language].some((index) => {
          const block = blocks[language][index];
          return block && passages.ids.get(block)?.some((id) => freshIds.has(id));
        }),
      ),
  );
  if (uncertain.length > 0) {
    lines.push(
      '',
      `${countOf(uncertain.length, 'pair')} to look at: do they say the same?`,
      showPairing(uncertain, blocks, width, 2),
    );
  }
  const owed = owedFor(plan, context, fresh.length);
  if (owed.length > 0)
    lines.push('', 'What the text still needs from you:', ...owed.map((line) => `  - ${line}`));
  const where = root === 'content' ? '' : ` --root ${root}`;
  lines.push(
    '',
    'Next:',
    `  npm run check -- --essay ${slug}${where}                what is left to do, with its place`,
    '  npm run dev                               the pages, as you edit',
    `  npm run check -- --accept <id> --by <you> --essay ${slug}${where}   when you have read a passage against its source`,
  );
  return `${lines.join('\n')}\n`;
}

function owedFor(
  { passages, borrowed, sentences }: ImportPlan,
  { folder, source, isNew }: ReportContext,
  fresh: number,
): string[] {
  const owed: string[] = [];
  if (isNew) {
    owed.push(
      `Layers: all ${passages.order.length} passages stand on \`frame\`. Name tracks and levels, and give each passage its layer, in ${join(folder, 'annotations.yaml')}.`,
      'Claims: none yet. What the text argues goes into `claims` there, with the passages that make each.',
      `Origin: say in ${join(folder, 'essay.yaml')} where the text comes from, and under what terms it stands here.`,
      'Glossary: terms that readers may not know, a file each in glossary/.',
    );
  } else if (fresh > 0) {
    owed.push(
      `Layers: ${countOf(fresh, 'new passage')} on \`frame\`, in ${join(folder, 'annotations.yaml')}.`,
    );
  }
  for (const language of borrowed) {
    owed.push(`Title: none in ${names[language]} yet; ${join(folder, 'essay.yaml')} repeats the other.`);
  }
  const missing = (language: Language) =>
    passages.parts[language].flatMap((part) => ('missing' in part ? part.missing : []));
  const [untranslated, added] = [missing(counterpart(source)), missing(source)];
  if (untranslated.length > 0) {
    owed.push(
      `Translation: ${countOf(untranslated.length, 'passage')} without one (${listed(untranslated)}); put it where ${join(folder, `${counterpart(source)}.md`)} says \`<!-- missing … -->\`.`,
    );
  }
  if (added.length > 0) {
    owed.push(
      `The translation has ${countOf(added.length, 'passage')} that the source has not (${listed(added)}): is that so, or should they be paired?`,
    );
  }
  if (sentences.size > 0) {
    owed.push(
      `Sentences: in ${countOf(sentences.size, 'passage')} a match of sentences is proposed; it lights in the reader once you have accepted the passage.`,
    );
  }
  return owed;
}

function listed(ids: readonly string[]): string {
  return ids.length > 6 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');
}

function begin(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
