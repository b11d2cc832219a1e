import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '@/lib/annotations/row-sentences';
import { findQuote, makeQuote, type QuotedSpan } from '@/lib/citation/quote';
import { toLetters } from '@/lib/citation/to-letters';
import { type Reference, readReference, withReference } from '@/lib/links';
import { type Language, languages } from '@/lib/model';
import { edits, quoted } from './edits';
import { sentencesOf } from './quoted-essay';

const lettersOf = (sentences: readonly Sentence[]) =>
  sentences.flatMap(({ text }) => toLetters(text).map((letter) => letter.text));

/** What a span holds: the whole of its sentences, and the words in them. */
function textOf(sentences: readonly Sentence[], { first, last, from, to }: QuotedSpan) {
  const letters = lettersOf(sentences.slice(first, last + 1));
  return { whole: letters.join(''), words: letters.slice(from, to).join('') };
}

async function makeLink(sentences: readonly Sentence[], span: QuotedSpan, language: Language) {
  const [first, last] = [sentences[span.first], sentences[span.last]];
  if (!first || !last) throw new Error('There is nothing to quote');
  const reference: Reference = {
    from: { segment: first.segment, sentence: first.number },
    ...(first !== last && { to: { segment: last.segment, sentence: last.number } }),
    quote: await makeQuote(sentences, span, language),
  };
  return withReference(`https://example.org/${language}/essay/`, reference);
}

async function follow(address: string, sentences: readonly Sentence[], language: Language) {
  const { search, hash } = new URL(address);
  const reference = readReference(search, hash);
  if (!reference?.quote || reference.quote === 'mangled') throw new Error(`${address} cannot be read`);
  return { reference, span: await findQuote(reference.quote, reference, sentences, language) };
}

const essay = (language: Language) => readFileSync(`content/essays/ai-crypto-layers/${language}.md`, 'utf8');

/** Links of every kind that touch the second sentence of `crypto-l2`. */
async function linksTo(sentences: readonly Sentence[], language: Language) {
  const index = sentences.findIndex(({ segment, number }) => segment === 'crypto-l2' && number === 2);
  const sentence = sentences[index];
  const { words } = quoted[language];
  if (sentence?.text !== quoted[language].sentence) throw new Error('The essay has changed');
  const length = lettersOf([sentence]).length;
  const at = sentence.text.indexOf(words);
  const before = lettersOf(sentences.slice(index - 1, index)).length;
  const after = lettersOf(sentences.slice(index + 1, index + 2)).length;
  const spans: Record<string, QuotedSpan> = {
    sentence: { first: index, last: index, from: 0, to: length },
    words: { first: index, last: index, from: at, to: at + words.length },
    passage: { first: index - 1, last: index, from: 0, to: before + length },
    'to the next passage': { first: index, last: index + 1, from: at, to: length + after },
  };
  return Promise.all(
    Object.entries(spans).map(async ([kind, span]) => ({
      kind,
      text: textOf(sentences, span),
      address: await makeLink(sentences, span, language),
    })),
  );
}

describe('after edits to a quoted sentence', () => {
  it('are looked at in the number promised', () => {
    expect(edits.ja.length + edits.en.length).toBeGreaterThanOrEqual(50);
  });

  for (const language of languages) {
    const sentences = sentencesOf(essay(language), language);

    it(`a link in ${language} to a text that nobody touched finds the words that were quoted`, async () => {
      const links = await linksTo(sentences, language);
      expect(links[1]?.text.words).toBe(quoted[language].words);
      for (const { address, text } of links) {
        const { span } = await follow(address, sentences, language);
        expect(span && textOf(sentences, span)).toEqual(text);
      }
    });

    it.each(edits[language])(
      `$what: a link in ${language} lands on its passage and lights nothing else`,
      async ({ edit, stands }) => {
        const markdown = essay(language);
        const edited = sentencesOf(edit(markdown), language);
        for (const { kind, address, text } of await linksTo(sentences, language)) {
          const { reference, span } = await follow(address, edited, language);
          expect(edited.some(({ segment }) => segment === reference.from.segment)).toBe(true);
          if (span) {
            expect(textOf(edited, span), kind).toEqual(text);
            expect(edited[span.first]?.segment).toBe('crypto-l2');
          }
          if (kind === 'sentence' || kind === 'words') expect(span !== undefined, kind).toBe(stands);
        }
      },
    );
  }
});

const text = fc.stringMatching(/^[abあが、 ]{0,3}[aあ][。.]$/);
const passage = (id: string) =>
  fc
    .array(text, { minLength: 1, maxLength: 5 })
    .map((texts) => texts.map((each, index): Sentence => ({ segment: id, number: index + 1, text: each })));
const essays = fc.tuple(passage('one'), passage('two')).map((passages) => passages.flat());

describe('makeQuote and findQuote', () => {
  const pick = (sentences: readonly Sentence[], seeds: readonly number[]): QuotedSpan => {
    const [a = 0, b = 0, c = 0, d = 0] = seeds;
    const [first = 0, last = 0] = [a % sentences.length, b % sentences.length].sort((x, y) => x - y);
    const inFirst = lettersOf(sentences.slice(first, first + 1)).length;
    const beforeLast = lettersOf(sentences.slice(first, last)).length;
    const length = lettersOf(sentences.slice(first, last + 1)).length;
    const from = c % inFirst;
    const least = Math.max(beforeLast, from) + 1;
    return { first, last, from, to: least + (d % (length - least + 1)) };
  };
  const seeds = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 });

  it('find what nobody touched where it was quoted, though others are like it', () =>
    fc.assert(
      fc.asyncProperty(essays, seeds, async (sentences, numbers) => {
        const span = pick(sentences, numbers);
        const address = await makeLink(sentences, span, 'ja');
        expect((await follow(address, sentences, 'ja')).span).toEqual(span);
      }),
    ));

  it('find after any edit the quoted text, in the passages it was quoted from, or nothing', () =>
    fc.assert(
      fc.asyncProperty(essays, seeds, essays, async (before, numbers, after) => {
        const span = pick(before, numbers);
        const { span: found } = await follow(await makeLink(before, span, 'ja'), after, 'ja');
        if (!found) return;
        expect(textOf(after, found)).toEqual(textOf(before, span));
        expect(after[found.first]?.segment).toBe(before[span.first]?.segment);
        expect(after[found.last]?.segment).toBe(before[span.last]?.segment);
      }),
    ));

  it('find nothing in a text of the other language, whatever it says', async () => {
    const sentences: Sentence[] = [{ segment: 'one', number: 1, text: 'TVL' }];
    const address = await makeLink(sentences, { first: 0, last: 0, from: 0, to: 3 }, 'ja');
    expect((await follow(address, sentences, 'ja')).span).toBeDefined();
    expect((await follow(address, sentences, 'en')).span).toBeUndefined();
  });

  it('find nothing by an address in which a single character was changed', async () => {
    const sentences = sentencesOf(essay('en'), 'en');
    for (const { address } of await linksTo(sentences, 'en')) {
      const [, before = '', value = '', after = ''] = /^(.*quote=)([^#]*)(.*)$/.exec(address) ?? [];
      for (let at = 0; at < value.length; at++) {
        const other = /[0-9a-f]/.test(value[at] ?? '') ? (value[at] === '1' ? '2' : '1') : 'x';
        const mangled = new URL(before + value.slice(0, at) + other + value.slice(at + 1) + after);
        const reference = readReference(mangled.search, mangled.hash);
        if (reference?.quote === 'mangled') continue;
        const span = reference?.quote && (await findQuote(reference.quote, reference, sentences, 'en'));
        expect(span, mangled.href).toBeUndefined();
      }
    }
  });
});
