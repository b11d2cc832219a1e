import { diffArrays } from 'diff';
import type { Change, Language, Localized } from '../model';
import { comparable } from './comparable';

const segmenters: Localized<Intl.Segmenter> = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/**
 * What became of a text, word by word (UAX #29, with a dictionary for Japanese): what stayed, what went, and what came
 * instead, in that order. What stayed and what came make `after`, and what stayed and what went make `before`, but for
 * differences that mean nothing (see `comparable`), in which what stayed is as it is now. E. W. Myers, “An O(ND)
 * Difference Algorithm and Its Variations” (1986), as jsdiff has it.
 */
export function diffProse(before: string, after: string, language: Language): Change[] {
  const changes: Change[] = [];
  const add = (kind: Change['kind'], text: string) => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
    else changes.push({ kind, text });
  };
  // Words change together: what went and what came are gathered for as long as nothing but a space or a comma stayed.
  let went = '';
  let came = '';
  const close = () => {
    add('removed', went);
    add('added', came);
    went = '';
    came = '';
  };
  const parts = diffArrays(wordsOf(before, language), wordsOf(after, language), {
    comparator: (a, b) => a.key === b.key,
  });
  for (const [index, { value, added, removed }] of parts.entries()) {
    const text = value.map((word) => word.text).join('');
    if (removed) went += text;
    else if (added) came += text;
    else if (went + came !== '' && index < parts.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      went += text;
      came += text;
    } else {
      close();
      add('same', text);
    }
  }
  close();
  return changes;
}

interface Word {
  readonly text: string;
  readonly key: string;
}

function wordsOf(text: string, language: Language): Word[] {
  return [...segmenters[language].segment(text)].map(({ segment }) => ({
    text: segment,
    // White space may stand between words or not at all, but is nothing else.
    key: segment.trim() === '' ? ' ' : comparable(segment),
  }));
}
