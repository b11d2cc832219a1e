import type { Language, Localized } from '../model';

/** What a citation says. */
export interface Citation {
  /** The passage's id, which is its name for life, within the essay's. */
  readonly key: string;
  /** What is quoted, in the language of the page, and what answers it in the other. */
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

/** A citation as plain text, Markdown, BibTeX (biblatex, `@online`) and CSL-JSON (1.0.2). */
export function citePassage(citation: Citation): CitationFormats {
  const { key, quotation, language, title, edition, address } = citation;
  const other = language === 'ja' ? 'en' : 'ja';
  const name = { ja: `「${title.ja}」`, en: `“${title.en}”` };
  const source = `${name[language]} (${key}, ${edition})`;
  const quoted = { ja: `「${quotation.ja}」`, en: `“${quotation.en}”` };
  return {
    text: `${quoted[language]}\n${quoted[other]}\n${source} ${address}`,
    markdown: [
      ...([language, other] as const).map(
        (each) => `> ${escapeMarkdown(quotation[each]).replaceAll('\n', '\n> ')}`,
      ),
      `${escapeMarkdown(source)} <${address}>`,
    ].join('\n\n'),
    bibtex: [
      `@online{${key.replaceAll('/', ':')},`,
      `  title = {${escapeTex(title[language])}},`,
      `  titleaddon = {${escapeTex(title[other])}},`,
      `  date = {${edition}},`,
      `  url = {${address}},`,
      `  langid = {${language === 'ja' ? 'japanese' : 'english'}},`,
      `  annotation = {${escapeTex(quotation[language])}},`,
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
          note: quotation[language],
        },
      ],
      undefined,
      2,
    ),
  };
}

/** What Markdown (CommonMark 0.31, section 2.4) would read as markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, (sign) => (/[.()!\-+#]/.test(sign) ? sign : `\\${sign}`));
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
