import { toFullWidth, toHalfWidth } from '../../text/half-width';
import { type Choice, reportMinority } from '../report-minority';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯は90度、水は10度、氷は20度、釜は‸８０度、‸ＡＩとAIとAIとAI。 <!-- #boil -->
 * 2. 葉（茶葉）を（少し）入れる（二回）‸(三回)。 <!-- #leaves -->
 * ```
 *
 * ```markdown en.md
 * 1. Water at 90, 10 and 20, the kettle at 80 degrees, AI. <!-- #boil -->
 * ```
 *
 * > Unexpected `８０`, expected `80` as elsewhere in this text
 *
 * > Unexpected `ＡＩ`, expected `AI` as elsewhere in this text
 *
 * > Unexpected `(三回)`, expected `（三回）` as elsewhere in this text
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯は90度、水は10度、氷は20度、釜は80度、AIとAIとAIとAI。 <!-- #boil -->
 * 2. 葉(茶葉)を(少し)入れる(二回)(三回):また。 <!-- #leaves -->
 * ```
 *
 * ```markdown en.md
 * 1. Water at 90, 10 and 20, the kettle at 80 degrees, AI. <!-- #boil -->
 * ```
 *
 * A text that always writes brackets or colons in half width is left alone. Single digits in full width beside longer
 * numbers in half width are a custom of their own.
 */
export const widthMixed: Rule = {
  id: 'width-mixed',
  purpose: 'A Japanese text writes letters, digits and signs in one width.',
  severity: 'warning',
  check({ essays }, report) {
    reportMinority(essays, report, ['ja'], choices);
  },
};

const japanese = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}々ー」』）]';

const choices: readonly Choice[] = [
  widths('letter', /(?<![A-Za-z])[A-Za-z]+(?![A-Za-z])/g, /[Ａ-Ｚａ-ｚ]+/g),
  widths('digit', /(?<![\w.,])\d(?![\w.,])/g, /(?<![０-９．，])[０-９](?![０-９．，])/g),
  widths('number', /(?<![A-Za-z])\d{2,}/g, /[０-９]{2,}/g),
  widths('colon', after(':'), after('：')),
  widths('mark', after('[!?]'), after('[！？]')),
  widths('percent', /(?<=[\d０-９])%/g, /(?<=[\d０-９])％/g),
  {
    what: 'bracket',
    forms: [
      { pattern: bracketed('\\(', '\\)'), write: (text) => text.replace(/^（(.*)）$/s, '($1)') },
      { pattern: bracketed('（', '）'), write: (text) => text.replace(/^\((.*)\)$/s, '（$1）') },
    ],
  },
  signs(
    'comma',
    ['、', after('、')],
    ['，', after('，')],
    [',', new RegExp(`(?<=${japanese}),(?=${japanese})`, 'gu')],
  ),
  signs(
    'stop',
    ['。', after('。')],
    ['．', after('．')],
    ['.', new RegExp(`(?<=${japanese})\\.(?=${japanese}|$)`, 'gu')],
  ),
  signs('dash', ['〜', /〜/g], ['～', /～/g]),
];

/** The same sign in half and in full width. */
function widths(what: string, half: RegExp, full: RegExp): Choice {
  return {
    what,
    forms: [
      { pattern: half, write: toHalfWidth },
      { pattern: full, write: toFullWidth },
    ],
  };
}

function signs(what: string, ...forms: readonly (readonly [string, RegExp])[]): Choice {
  return { what, forms: forms.map(([sign, pattern]) => ({ pattern, write: () => sign })) };
}

function after(sign: string): RegExp {
  return new RegExp(`(?<=${japanese})${sign}`, 'gu');
}

/** Brackets that follow Japanese or hold it. */
function bracketed(open: string, close: string): RegExp {
  const inner = '[^()（）]';
  return new RegExp(
    `(?<=${japanese})${open}${inner}*${close}|${open}(?=${inner}*${japanese})${inner}*${close}`,
    'gu',
  );
}
