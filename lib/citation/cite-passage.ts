import { counterpart, type Language, type Localized } from '../model';

/** What a citation says. */
export interface Citation {
  /** The essay's slug. */
  readonly essay: string;
  /** The passage's id, which is its name for life; or the sentence, `ai-l2.2`; or from where to where, `ai-l2.2--ai-l3`. */
  readonly passage: string;
  /** What is quoted, in `language`, and what answers it in the other, which may be nothing. */
  readonly quotation: Localized;
  readonly language: Language;
  readonly title: Localized;
  /** The date of the edition, 2026-11-23. */
  readonly edition: string;
  /** Absolute. */
  readonly address: string;
}

export interface CitationFormats {
  readonly text: string;
  readonly markdown: string;
  readonly bibtex: string;
  readonly csl: string;
}

/**
 * A citation as plain text, Markdown, BibTeX (biblatex, `@online`, with the fields of its manual, section 2.2) and
 * CSL-JSON (1.0.2, with the names of its schema, `csl-data.json`).
 */
export function citePassage(citation: Citation): CitationFormats {
  const { essay, passage, quotation, language, title, edition, address } = citation;
  const other = counterpart(language);
  const quoted = [language, other].filter((each) => quotation[each] !== '');
  const inQuotes = { ja: (text: string) => `「${text}」`, en: (text: string) => `“${text}”` };
  const quotations = quoted.map((each) => inQuotes[each](quotation[each])).join('\n');
  const key = `${essay}/${passage}`;
  const source = `${inQuotes[language](title[language])} (${key}, ${edition})`;
  return {
    text: `${quotations}\n${source} ${address}`,
    markdown: [
      ...quoted.map((each) => `> ${escapeMarkdown(quotation[each]).replaceAll('\n', '\n> ')}`),
      `${escapeMarkdown(source)} <${address}>`,
    ].join('\n\n'),
    bibtex: [
      `@online{${key.replaceAll('/', ':')},`,
      `  title = {${escapeTex(title[language])}},`,
      `  titleaddon = {${escapeTex(title[other])}},`,
      `  date = {${edition}},`,
      `  url = {${address}},`,
      `  langid = {${language === 'ja' ? 'japanese' : 'english'}},`,
      `  note = {${passage}},`,
      `  annotation = {${escapeTex(quotations)}},`,
      '}',
    ].join('\n'),
    csl: JSON.stringify(
      [
        {
          id: key,
          type: 'webpage',
          title: title[language],
          language,
          URL: address,
          issued: { 'date-parts': [edition.split('-').map(Number)] },
          section: passage,
          note: quotations,
        },
      ],
      undefined,
      2,
    ),
  };
}

/** What Markdown (CommonMark 0.31, section 2.4) would read as markup. */
function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
      // What opens a heading, a list or an underline at the beginning of a line (sections 4.2, 4.3, 5.2).
      .replace(/^(\s*)([-+#=])/gm, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
  );
}

/** What TeX would read as a command, in text that is otherwise taken as UTF-8. */
function escapeTex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
