import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** An example of a specification: Markdown, and the HTML that it becomes. */
export interface SpecExample {
  /** Where it is from: `CommonMark 12`. */
  readonly name: string;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

/** The examples of a specification's text, in which an arrow stands for a tab. */
function readExamples(spec: string, text: string): SpecExample[] {
  const examples: SpecExample[] = [];
  let section = '';
  const body = text.replace(/^<!-- END TESTS -->[\s\S]*/m, '');
  const parts = /^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$|^#{1,6} +(.*)$/gm;
  for (const [, markdown = '', html = '', heading] of body.matchAll(parts)) {
    if (heading !== undefined) section = heading;
    else {
      const [source, result] = [markdown, html].map((part) => part.replaceAll('→', '\t'));
      examples.push({
        name: `${spec} ${examples.length + 1}`,
        section,
        markdown: source ?? '',
        html: result ?? '',
      });
    }
  }
  return examples;
}

/** Every example of the CommonMark Spec 0.31.2, as John MacFarlane publishes it. */
export const commonMarkExamples = readExamples(
  'CommonMark',
  createRequire(import.meta.url)('commonmark-spec').text,
);

/** Every example of what the GitHub Flavored Markdown Spec 0.29 adds to CommonMark. */
export const gfmExamples = readExamples(
  'GFM',
  readFileSync(join(import.meta.dirname, '../fixtures/spec/gfm-extensions.txt'), 'utf8'),
);
