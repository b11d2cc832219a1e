import { VFile } from 'vfile';
import { Document, stringify, visit } from 'yaml';
import { z } from 'zod';
import { parseProse } from '../../content/parse-prose';
import { parseYaml } from '../../content/parse-yaml';
import { reportFault } from '../../content/report-fault';
import { essaySchema, id, ledgerSchema } from '../../content/schemas';
import { type Language, languages } from '../../model';
import {
  type ExchangedEssay,
  type ExchangedText,
  markdownOf,
  type ReturnedEssay,
  translationOf,
} from '../exchanged-essay';
import type { ExchangeFormat } from '../format';
import { textOf } from '../text-of';

const { title, subtitle, summary, origin, ...neutral } = essaySchema.shape;
const inOneLanguage = { title, subtitle, summary, origin };
/** What essay.yaml says once for both languages. */
const neutralPart = z.object(neutral);

/** What stands above the prose: what essay.yaml says of this language, and this language's part of the ledger. */
const frontMatter = z.strictObject({
  essay: id,
  language: z.enum(languages),
  ...neutral,
  title: z.string(),
  subtitle: z.string().optional(),
  summary: z.string().optional(),
  origin: z.string().optional(),
  ledger: z.strictObject(ledgerSchema.shape).partial().optional(),
});

type FrontMatter = z.output<typeof frontMatter>;

/** Plain Markdown, a file a language: the prose with its ids as the project keeps it, below a head of YAML. */
export const markdown: ExchangeFormat = {
  id: 'markdown',
  about: 'Markdown, a file for each language: the prose with its ids',
  write: (essay) =>
    languages.map((language) => ({
      path: `${essay.slug}.${language}.md`,
      contents: `---\n${head(essay, language)}---\n\n${markdownOf(essay.texts[language])}`,
    })),
  recognises: (file) => /^---\r?\nessay: /.test(String(file)),
  read: (files) => {
    const before = files.reduce((sum, { messages }) => sum + messages.length, 0);
    const parts = files.map(readFile);
    const after = files.reduce((sum, { messages }) => sum + messages.length, 0);
    return after > before
      ? undefined
      : together(
          files,
          parts.filter((part) => part !== undefined),
        );
  },
};

function head(essay: ExchangedEssay, language: Language): string {
  const { ids, ...translated } = essay.ledger;
  const said = (texts: { readonly [Each in Language]: string } | undefined) => texts?.[language];
  const lines = {
    essay: essay.slug,
    language,
    ...neutralPart.parse(essay.essay),
    title: said(essay.essay.title),
    subtitle: said(essay.essay.subtitle),
    summary: said(essay.essay.summary),
    origin: said(essay.essay.origin),
  };
  const ledger = language === translationOf(essay) ? translated : { ids };
  return stringify(lines, { lineWidth: 0 }) + ledgerLines(ledger);
}

/** How far below the document the map of a section lies: pair, map, pair, map, pair. */
const entryDepth = 5;

/** A line for each id, as ledger.yaml has it. */
function ledgerLines(ledger: object): string {
  const document = new Document({ ledger }, { schema: 'core', version: '1.2' });
  visit(document, {
    Map: (_, map, path) => {
      if (path.length > entryDepth || map.items.length === 0) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

interface Part {
  readonly head: FrontMatter;
  readonly text: ExchangedText;
}

function readFile(file: VFile): Part | undefined {
  const text = String(file).replace(/^\uFEFF/, '');
  const [, open = '', yaml = '', close = ''] =
    /^(---\r?\n)([\s\S]*?\n)(---[ \t]*(?=\r?\n|$))/.exec(text) ?? [];
  // Blank lines in the place of what is not meant keep every place right.
  const inner = new VFile({ path: file.path, value: `\n${yaml}` });
  const { data } = parseYaml(inner, frontMatter);
  const end = open.length + yaml.length + close.length;
  const rest = new VFile({
    path: file.path,
    value: text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end),
  });
  const prose = parseProse(rest);
  file.messages.push(...inner.messages, ...rest.messages);
  if (!data || !prose || file.messages.length > 0) return undefined;
  return { head: data, text: textOf({ file: rest, prose }) };
}

/** The parts of one essay as one; parts of several essays, or the same part twice, are a fault. */
function together(files: readonly VFile[], parts: readonly Part[]): ReturnedEssay | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { essay: slug } = first.head;
  const seen = new Set<Language>();
  for (const [at, { head: each }] of parts.entries()) {
    const { essay, language } = each;
    const file = files[at];
    if (file && (essay !== slug || seen.has(language))) {
      reportFault(
        file,
        'markdown',
        essay === slug
          ? `Unexpected second text in \`${language}\`, expected one for each language`
          : `Unexpected text of \`${essay}\`, expected one of \`${slug}\``,
        { place: { line: 2, column: 1 }, note: 'Take one of the files away; import one essay at a time.' },
      );
      return undefined;
    }
    seen.add(language);
  }
  const both = (key: keyof typeof inOneLanguage) => {
    const texts = Object.fromEntries(
      parts.flatMap(({ head: each }) => (each[key] === undefined ? [] : [[each.language, each[key]]])),
    );
    const said = inOneLanguage[key].safeParse(texts);
    return said.success && said.data ? { [key]: said.data } : {};
  };
  return {
    slug,
    essay: {
      ...both('title'),
      ...both('subtitle'),
      ...both('summary'),
      ...both('origin'),
      ...neutralPart.parse(first.head),
    },
    ledger: Object.fromEntries(
      parts.flatMap(({ head: each }) =>
        Object.entries(each.ledger ?? {}).filter(([, map]) => map && map.size > 0),
      ),
    ),
    texts: Object.fromEntries(parts.map(({ head: each, text }) => [each.language, text])),
    sentences: [],
  };
}
