import { Lexer } from 'yaml';

/** Content is a few levels deep; text on one line after its key adds few columns of white space and signs. */
export const mostColumns = 200;

/**
 * How deep the lists and maps of a YAML text can nest, at most: brackets that are open at once, and columns before
 * a value outside them. The parser calls itself for each level, and the engine dies of its regular expressions
 * at the end of the stack, so this has to be known before.
 */
export function yamlDepth(text: string): number {
  let open = 0;
  let column = 0;
  let deepest = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') open++;
    else if (token === ']' || token === '}') open = Math.max(0, open - 1);
    else if (/^\r?\n$/.test(token)) column = 0;
    else if (/^[ \t]+$|^[-?:]$/.test(token)) {
      column += token.length;
      deepest = Math.max(deepest, column);
    }
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
