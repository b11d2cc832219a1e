import { describe, expect, it } from 'vitest';
import { numberTerms } from '@/lib/render/number-terms';
import { parsePage, printBody } from '../publish/parse-page';

const number = (html: string) =>
  printBody(
    numberTerms(parsePage(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`), (term, sense) =>
      term === 'l2' ? { ai: 7, crypto: 8 }[sense] : undefined,
    ),
  );

describe('numberTerms', () => {
  it('says of every marked term, however deep, which note is its own, and leaves the text as it is', () => {
    const mark = (sense: string) => `<a data-term="l2" data-sense="${sense}" href="/l2/">L2</a>`;
    expect(number(`<p>${mark('ai')} is not <em>${mark('crypto')}</em>.</p>`)).toBe(
      '<p><a data-term="l2" data-sense="ai" href="/l2/" data-number="7">L2</a> is not ' +
        '<em><a data-term="l2" data-sense="crypto" href="/l2/" data-number="8">L2</a></em>.</p>',
    );
  });

  it('leaves other links and terms without a note alone', () => {
    const html = '<p><a href="/">a</a> <a data-term="tvl" data-sense="tvl" href="/tvl/">TVL</a></p>';
    expect(number(html)).toBe(html);
  });
});
