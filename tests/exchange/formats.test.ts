import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '@/lib/content/ledger';
import { loadLibrary } from '@/lib/content/load-library';
import { parseProse } from '@/lib/content/parse-prose';
import { type ExchangedEssay, joined, markdownOf, type ReturnedEssay } from '@/lib/exchange/exchanged-essay';
import type { ExchangeFormat } from '@/lib/exchange/format';
import { formats } from '@/lib/exchange/formats';
import { tmx } from '@/lib/exchange/formats/tmx';
import { gatherEssay } from '@/lib/exchange/gather-essay';
import { textOf } from '@/lib/exchange/text-of';

const here = import.meta.dirname;

async function gather(root: string): Promise<ExchangedEssay[]> {
  const { library, essays, files } = await loadLibrary(root);
  if (!library) throw new Error(files.flatMap(({ messages }) => messages.map(String)).join('\n'));
  return essays.map((sources, at) => gatherEssay(sources, library.essays[at] as never));
}

const texts = {
  published: resolve(here, '../../content'),
  'the fixture': resolve(here, '../fixtures/content'),
};

function back(format: ExchangeFormat, essay: ExchangedEssay): ReturnedEssay {
  const files = format.write(essay).map(({ path, contents }) => new VFile({ path, value: contents }));
  const returned = format.read(files);
  if (!returned) throw new Error(files.flatMap(({ messages }) => messages.map(String)).join('\n'));
  return returned;
}

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it.each(Object.entries(texts))('gives back every id, text and state of what is %s', async (_name, root) => {
    for (const essay of await gather(root)) {
      const returned = back(format, essay);
      expect({ ...returned, ledger: { ...emptyLedger, ...returned.ledger } }).toMatchObject({
        slug: essay.slug,
        essay: essay.essay,
        ledger: essay.ledger,
        texts: essay.texts,
      });
      expect(format.write({ ...essay, ...returned, ledger: essay.ledger } as ExchangedEssay)).toEqual(
        format.write(essay),
      );
    }
  });

  it('knows its own files', async () => {
    const [essay] = await gather(texts.published);
    for (const { path, contents } of format.write(essay as ExchangedEssay)) {
      const file = new VFile({ path, value: contents });
      expect(formats.filter((each) => each.recognises(file))).toEqual([format]);
    }
  });

  it('gives back any Markdown to the letter', async () => {
    const [essay] = (await gather(texts.published)) as [ExchangedEssay];
    const piece = fc.constantFrom(
      '流動性',
      'TVL & <b',
      ' ',
      '**重要。**',
      '*a*',
      '~~b~~',
      '`c <!-- #x -->`',
      '[リンク](https://example.org/?a=1&b=2 "t")',
      '![図](images/a.svg)',
      '{漢字|かんじ}',
      '\\*',
      '&amp;',
      '“q”',
      '1. ',
      '\u3000',
      ']]>',
      '<https://example.org>',
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `本${pieces.join('')}文`);
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text}`),
      fc.tuple(line, line).map(([a, b]) => `${a}\n${b}`),
      fc.tuple(line, line).map(([a, b]) => `> ${a}\n> ${b}`),
      line.map((text) => `- ${text}\n\n  - 内側`),
      line.map((text) => `\`\`\`ts\n${text}\n\`\`\`\n`.trimEnd()),
      line.map((text) => `| a | b |\n| --- | :-: |\n| ${text.replaceAll('|', '\\|')} | c |`),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.boolean(), (blocks, isBelow) => {
        const source = blocks
          .map((text, at) => {
            const below = isBelow || /^[`|]/.test(text) || text.includes('\n\n');
            return `${text}${below && !text.startsWith('-') ? '\n' : below ? '\n\n  ' : ' '}<!-- #p${at} -->`;
          })
          .join('\n\n');
        const file = new VFile({ path: 'ja.md', value: source });
        const prose = parseProse(file);
        fc.pre(prose?.isComplete === true && file.messages.length === 0);
        const own = { ja: textOf({ file, prose }), en: textOf({ file, prose }) };
        expect(markdownOf(own.ja)).toBe(`${source}\n`);
        const made = { ...essay, texts: own, sentences: [] };
        const returned = back(format, made);
        expect(markdownOf(returned.texts.ja ?? own.en)).toBe(`${source}\n`);
        expect(returned.texts).toEqual(own);
      }),
    );
  });
});

describe('TMX', () => {
  it('is valid by its DTD, which notices what is not', async () => {
    const dtd = XmlDtd.fromString(await readFile(join(here, '../fixtures/exchange/tmx14.dtd'), 'utf8'));
    const validate = (text: string) => {
      const document = XmlDocument.fromString(text);
      try {
        new DtdValidator(dtd).validate(document);
      } finally {
        document.dispose();
      }
    };
    for (const root of Object.values(texts)) {
      for (const essay of await gather(root)) {
        const [{ contents = '' } = {}] = tmx.write(essay);
        expect(() => validate(contents)).not.toThrow();
        expect(() => validate(contents.replace(' segtype="paragraph"', ''))).toThrow();
        expect(() => validate(contents.replaceAll('tuv', 'tvu'))).toThrow();
      }
    }
    dtd.dispose();
  });

  it('holds the words as text and their markup as codes', async () => {
    const [essay] = (await gather(texts.published)) as [ExchangedEssay];
    const file = new VFile({ path: 'x.md', value: '1. {流動性|りゅうどうせい}は**L2**で`x`。 <!-- #a -->' });
    const prose = parseProse(file);
    if (!prose) throw new Error('no prose');
    const text = textOf({ file, prose });
    expect(joined(text.blocks[0]?.pieces ?? [])).toBe(String(file));
    const [{ contents = '' } = {}] = tmx.write({
      ...essay,
      texts: { ja: text, en: text },
      sentences: [],
    });
    expect(contents).toContain(
      '<seg><ph>1. </ph><bpt i="1">{</bpt>流動性<ept i="1">|りゅうどうせい}</ept>は<bpt i="2">**</bpt>L2<ept i="2">**</ept>で<ph>`x`</ph>。</seg>',
    );
  });

  it('holds the sentences that answer each other, as someone matched them', async () => {
    const [essay] = (await gather(texts.published)) as [ExchangedEssay];
    const [{ contents = '' } = {}] = tmx.write(essay);
    expect(contents).toContain('<tu tuid="ai-l2/1=1" segtype="sentence"');
    expect(contents).toContain('<seg>L2層の推論モデルはこれらの問題に特化して対処しています。</seg>');
  });

  it.each([
    ['<tmx version="1.4"><header', 'Unexpected XML'],
    ['<html></html>', 'Unexpected <html>'],
    ['<tmx version="1.4"><header/><body/></tmx>', 'Unexpected TMX without'],
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><tmx>&a;</tmx>', 'Unexpected XML'],
  ])('says what is wrong with %s', (value, reason) => {
    const file = new VFile({ path: 'x.tmx', value });
    expect(tmx.read([file])).toBeUndefined();
    expect(file.messages[0]?.reason).toContain(reason);
    expect(file.messages[0]?.line).toBe(1);
    expect(file.messages[0]?.note).toBeTruthy();
  });
});
