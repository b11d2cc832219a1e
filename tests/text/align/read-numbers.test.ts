import { describe, expect, it } from 'vitest';
import { readNumbers } from '@/lib/text/align/read-numbers';

describe('readNumbers', () => {
  it.each([
    ['10,000人', '10000'],
    ['1万人', '10000'],
    ['1.5億円', '150000000'],
    ['二つの層', '2'],
    ['二十三年', '23'],
    ['三千万円', '30000000'],
    ['二〇二四年', '2024'],
    ['第三章', '3'],
    ['3月', '3'],
    ['バージョン4.2.1', '4.2.1'],
    ['一般的な三角形', ''],
    ['IPv6とL2', ''],
  ])('reads %s in Japanese as %s', (text, expected) => {
    expect([...readNumbers(text, 'ja')].join(' ')).toBe(expected);
  });

  it.each([
    ['10,000 people', '10000'],
    ['10 thousand people', '10000'],
    ['1.5 million', '1500000'],
    ['two layers', '2'],
    ['the Third layer', '3'],
    ['on March 5, 2021', '2021 3 5'],
    ['in March 2021', '2021 3'],
    ['you may march', ''],
    ['version 4.2.1', '4.2.1'],
    ['IPv6 and L2', ''],
  ])('reads %s in English as %s', (text, expected) => {
    expect([...readNumbers(text, 'en')].sort().join(' ')).toBe(expected);
  });
});
