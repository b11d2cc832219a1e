import type { Literal } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Code, Effects, State } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Author's ruby: `base` with its `reading` above it. */
export interface Ruby extends Omit<Literal, 'value'> {
  type: 'ruby';
  base: string;
  reading: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ruby: Ruby;
  }
  interface RootContentMap {
    ruby: Ruby;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ruby: 'ruby';
  }
}

/**
 * Teaches remark author's ruby, `{漢字|かんじ}`, on one line, in text and never in code. `\{` is a brace; `\|`
 * counts as the bar, which a table needs. Base and reading are plain text, in which `\` escapes a sign.
 */
export function remarkRuby(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [codeOf('{')]: { name: 'ruby', tokenize: tokenizeRuby } } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({ enter: { ruby: enterRuby }, exit: { ruby: exitRuby } });
}

/** What would begin something else inside of the braces; such braces are left as they are. */
const forbidden: ReadonlySet<Code> = new Set(['{', '<', '`', '[', ']', '*'].map(codeOf));

function tokenizeRuby(effects: Effects, ok: State, nok: State): State {
  let hasBar = false;
  let hasText = false;

  const start: State = (code) => {
    effects.enter('ruby');
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === codeOf('|') && hasText && !hasBar) return bar(code);
    if (code === codeOf('}') && hasText && hasBar) {
      effects.consume(code);
      effects.exit('ruby');
      return ok;
    }
    // Ends of lines and of the file are negative or null.
    if (code === null || code < 0 || code === codeOf('|') || code === codeOf('}') || forbidden.has(code))
      return nok(code);
    if (code !== codeOf(' ')) hasText = true;
    effects.consume(code);
    return code === codeOf('\\') ? escaped : inside;
  };
  const escaped: State = (code) => {
    if (code === codeOf('|') && !hasBar) return bar(code);
    if (code === null || code < 0) return nok(code);
    hasText = true;
    effects.consume(code);
    return inside;
  };
  const bar: State = (code) => {
    hasBar = true;
    hasText = false;
    effects.consume(code);
    return inside;
  };
  return start;
}

function enterRuby(this: CompileContext, token: Token): undefined {
  const [, base = '', reading = ''] =
    /^\{((?:\\[^|]|[^\\|])+)\\?\|(.+)\}$/.exec(this.sliceSerialize(token)) ?? [];
  // The text of an image's label becomes an attribute, which holds no ruby.
  const isLabel = this.stack.some(({ type }) => type === 'image');
  const node = { base: withoutEscapes(base), reading: withoutEscapes(reading) };
  this.enter(isLabel ? { type: 'text', value: node.base } : { type: 'ruby', ...node }, token);
}

function exitRuby(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
