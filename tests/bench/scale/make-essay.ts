import type { TermName } from './make-term';
import { plainSentences, sentences } from './words';

interface EssayPlan {
  readonly number: number;
  readonly passages: number;
  readonly names: readonly TermName[];
  readonly random: () => number;
}

const tracks = ['growth', 'trust', 'craft'] as const;
const levels = ['l1', 'l2', 'l3'] as const;
const trackNames = {
  growth: { ja: '成長', en: 'Growth' },
  trust: { ja: '信頼', en: 'Trust' },
  craft: { ja: '技術', en: 'Craft' },
} as const;
const claimKinds = ['observation', 'contrast', 'cause', 'verdict', 'caveat'] as const;
const relationKinds = ['supports', 'qualifies', 'contrasts-with', 'explains'] as const;

/** After so many passages there is a heading, and after so many a new claim; the chapter's claims lean on its first. */
const perChapter = 20;
const perClaim = 10;

/** An essay's files, by name: chapters, lists, terms by the way they are used in life, layers and claims. */
export function makeEssay({ number, passages, names, random }: EssayPlan): Record<string, string> {
  const prose: { ja: string[]; en: string[] } = { ja: [], en: [] };
  const claims: string[] = [];
  const segments: string[] = [];
  const title = { ja: `層をなす仕組みについて、その${number}`, en: `On Layered Systems, Part ${number}` };
  const add = (id: string, text: { ja: string; en: string }, annotation: string, prefix = '') => {
    prose.ja.push(`${prefix}${text.ja} <!-- #${id} -->\n`);
    prose.en.push(`${prefix}${text.en} <!-- #${id} -->\n`);
    segments.push(`  ${id}: ${annotation}`);
  };
  add('title', title, '{ layer: frame }', '# ');
  add(
    'subtitle',
    {
      ja: `第${number}の考察と、そこから分かること`,
      en: `Study number ${number}, and what is learnt from it`,
    },
    '{ layer: frame }',
  );
  for (let at = 0; at < passages; at++) {
    const chapter = Math.floor(at / perChapter);
    const track = tracks[chapter % tracks.length] as (typeof tracks)[number];
    const id = `p${at + 1}`;
    if (at % perChapter === 0) {
      const label = `label: { ja: 第${chapter + 1}章, en: Chapter ${chapter + 1} }`;
      add(
        id,
        {
          ja: `第${chapter + 1}章　${trackNames[track].ja}`,
          en: `Chapter ${chapter + 1}: ${trackNames[track].en}`,
        },
        `{ layer: ${track}, ${label} }`,
        '## ',
      );
      continue;
    }
    const level = levels[Math.floor((at % perChapter) / (perChapter / levels.length))] ?? 'l3';
    const claim = Math.floor(at / perClaim);
    if (claim === claims.length) claims.push(makeClaim(claim, track));
    const { beads, ...text } = makeText(at, names, random);
    add(id, text, `{ layer: ${track}.${level}, claims: [c${claim + 1}], sentences: [${beads}] }`);
  }
  return {
    'essay.yaml': [
      `title: { ja: ${title.ja}, en: "${title.en}" }`,
      `subtitle: { ja: 第${number}の考察と、そこから分かること, en: "Study number ${number}, and what is learnt from it" }`,
      `summary: { ja: 仕組みが層を重ねるとき、何が残り、何が失われるのか。, en: "When systems grow in layers, what stays and what is lost?" }`,
      'source: ja',
      'published: 2026-01-15',
      'updated: 2026-01-15',
      '',
    ].join('\n'),
    'ja.md': prose.ja.join('\n'),
    'en.md': prose.en.join('\n'),
    'annotations.yaml': [
      'layers:',
      '  frame: { ja: 全体, en: The whole }',
      '  tracks:',
      ...tracks.map(
        (id) => `    - { id: ${id}, label: { ja: ${trackNames[id].ja}, en: ${trackNames[id].en} } }`,
      ),
      '  levels:',
      ...levels.map(
        (id) => `    - { id: ${id}, label: { ja: ${id.toUpperCase()}, en: ${id.toUpperCase()} } }`,
      ),
      '  cells:',
      ...tracks.flatMap((track) =>
        levels.map(
          (level) =>
            `    ${track}.${level}: { ja: ${trackNames[track].ja}・${level.toUpperCase()}, en: "${trackNames[track].en}, ${level.toUpperCase()}" }`,
        ),
      ),
      ...(claims.length > 0 ? ['claims:', ...claims] : []),
      'segments:',
      ...segments,
      '',
    ].join('\n'),
  };
}

function makeClaim(claim: number, track: keyof typeof trackNames): string {
  const first = claim - (claim % 2);
  const relations = [
    ...(claim === first ? [] : [first + 1]),
    ...(claim === first && claim > 0 ? [Math.floor(first / 20) * 10 + 1] : []),
  ].filter((other) => other !== claim + 1);
  return [
    `  - id: c${claim + 1}`,
    `    kind: ${claimKinds[claim % claimKinds.length]}`,
    `    ja: ${trackNames[track].ja}の第${claim + 1}の論点は、前の論点を受けて立つ。`,
    `    en: Point ${claim + 1}, on ${trackNames[track].en.toLowerCase()}, takes up the point before it.`,
    `    label: { ja: 論点${claim + 1}, en: Point ${claim + 1} }`,
    ...(relations.length > 0
      ? [
          `    relations: [${relations.map((other) => `{ kind: ${relationKinds[claim % relationKinds.length]}, claim: c${other} }`).join(', ')}]`,
        ]
      : []),
  ].join('\n');
}

/** Two to four sentences, some with terms. A few terms are in every other sentence, and most in hardly any. */
function makeText(at: number, names: readonly TermName[], random: () => number) {
  const ja: string[] = [];
  const en: string[] = [];
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const pickTerm = () => names[Math.floor(names.length * random() ** 3)] as TermName;
  const count = 2 + Math.floor(random() * 3);
  for (let sentence = 0; sentence < count; sentence++) {
    const template = sentence > 0 && random() < 0.3 ? pick(plainSentences) : pick(sentences);
    const [t, u] = [pickTerm(), pickTerm()];
    // A number of the passage's own keeps it from being like another.
    const n = String(2 + at * 4 + sentence);
    ja.push(template.ja.replace('{t}', t.ja).replace('{u}', u.ja).replace('{n}', n));
    en.push(template.en.replace('{t}', t.en).replace('{u}', u.en).replace('{n}', n));
  }
  const beads = ja.map((_, index) => `"${index + 1}=${index + 1}"`).join(', ');
  return { ja: ja.join(''), en: en.join(' '), beads };
}
