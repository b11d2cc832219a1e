import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Language } from '@/lib/model';
import { renderWording } from '@/lib/render/render-wording';

interface WordingProps {
  readonly text: string;
  /** The language of the text. */
  readonly in: Language;
}

/** A title, a label, a claim, a gloss: broken between its phrases, its foreign words in their own language. */
export function Wording({ text, in: language }: WordingProps) {
  return toJsxRuntime(renderWording(text, language), { Fragment, jsx, jsxs });
}
