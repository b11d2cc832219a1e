import type { Say } from './say';

/** What a tag becomes: Markdown; `undefined` where only showing it as text would lose nothing. */
type Conversion = (tag: Tag, open: Tag | undefined) => string | undefined;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const mark =
  (sign: string): Conversion =>
  () =>
    sign;

/** Tags that gather words and are none; what they hold stays. */
const gathers =
  'abbr address aside big cite dd details dfn div dl dt figcaption figure font footer header hgroup main nav picture section small source span summary time template u wbr center article';

/** Those of them that stand on lines of their own. */
const ownLine = new Set(
  'p div section article center details summary figure figcaption aside header footer main nav dl dt dd address hgroup'.split(
    ' ',
  ),
);

const conversions: Readonly<Record<string, Conversion>> = {
  b: mark('**'),
  strong: mark('**'),
  i: mark('*'),
  em: mark('*'),
  del: mark('~~'),
  s: mark('~~'),
  code: mark('`'),
  p: mark(''),
  br: () => '\\\n',
  hr: () => '\n\n---\n\n',
  a({ isEnd, attributes }, open) {
    if (isEnd) return open?.attributes.href === undefined ? '' : `](${address(open.attributes.href)})`;
    return attributes.href === undefined ? '' : '[';
  },
  img: ({ attributes: { src, alt = '' } }) =>
    src === undefined ? undefined : `![${alt.replace(/[[\]\\]/g, '\\$&')}](${address(src)})`,
  ...Object.fromEntries(gathers.split(' ').map((name) => [name, mark('')])),
};

/** Tags that stand for themselves. */
const empty = new Set(['br', 'hr', 'img', 'source', 'wbr']);

/** A tag, a comment, or an element whose content is no prose. */
const piece =
  /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g;

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

const ruby = /<ruby\b[^>]*>((?:(?!<\/?ruby\b)[\s\S])*)<\/ruby\s*>/gi;

/**
 * Turns HTML into Markdown, where nothing is lost by it: ruby becomes `{漢字|かんじ}`, emphasis, code, links, images
 * and breaks what Markdown has for them; tags that only gather words go; comments, scripts and styles go and are said.
 * Anything else is left for the caller to show as text. Tags that are opened in one call and closed in a later one
 * meet through `open`, which is the caller's to keep for a block.
 */
export function convertTags(html: string, at: (offset: number) => number, say: Say, open: OpenTags): string {
  const withRuby = html.replace(ruby, (whole, inner: string) => convertRuby(inner) ?? whole);
  return withRuby.replace(
    piece,
    (whole, hidden: string | undefined, slash = '', name = '', attributes = '', offset: number) => {
      const place = at(offset);
      if (whole.startsWith('<!--')) {
        const words = whole.slice(4, -3).trim();
        if (words !== '') {
          say('import-comment', `Unexpected comment \`${shorten(words)}\`, expected prose: left out`, {
            at: place,
            note: 'What readers should see goes into `notes` of the passage in annotations.yaml.',
          });
        }
        return '';
      }
      if (hidden !== undefined) {
        say('import-html', `Unexpected \`<${hidden}>\`, expected prose: left out with what it holds`, {
          at: place,
        });
        return '';
      }
      const tag: Tag = {
        name: name.toLowerCase(),
        isEnd: slash === '/',
        attributes: readAttributes(attributes),
      };
      const convert = Object.hasOwn(conversions, tag.name) ? conversions[tag.name] : undefined;
      // `<Badge>` and the like are components of a tool, whatever they are called.
      const converted = /^[A-Z]/.test(name)
        ? undefined
        : convert?.(tag, tag.isEnd ? open.close(tag.name) : undefined);
      if (converted === undefined) return whole;
      if (!tag.isEnd && !empty.has(tag.name)) open.push(tag);
      if (converted === '') {
        say(
          'import-tag',
          `Unexpected tag \`${shorten(whole)}\`, expected Markdown: left out, what it holds stays`,
          {
            at: place,
            weight: 'info',
          },
        );
      }
      return ownLine.has(tag.name) ? '\n\n' : converted;
    },
  );
}

/** The tags that are open, so that the end of a link finds its address. */
export class OpenTags {
  readonly #tags: Tag[] = [];

  push(tag: Tag): void {
    this.#tags.push(tag);
  }

  /** Closes the innermost tag of that name. */
  close(name: string): Tag | undefined {
    const index = this.#tags.findLastIndex((tag) => tag.name === name);
    return index < 0 ? undefined : this.#tags.splice(index, 1)[0];
  }
}

/** `漢<rt>かん</rt>字<rt>じ</rt>` as author's ruby; undefined where it holds more than words. */
export function convertRuby(inner: string): string | undefined {
  const plain = inner
    .replace(/<rp\b[^>]*>[\s\S]*?<\/rp\s*>/gi, '')
    .replace(/<\/?(?:rb|rbc|rtc)\b[^>]*>/gi, '')
    .replace(/<\/rt\s*>/gi, '<rt>')
    .replace(/<rt\b[^>]*>/gi, '<rt>');
  const [...parts] = plain.split('<rt>').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  if (parts.length === 0 || parts.length % 2 === 1) return undefined;
  if (parts.some((part) => part === '' || /[<{}|`[\]*\\&\n]/.test(part))) return undefined;
  let converted = '';
  for (let index = 0; index < parts.length; index += 2) converted += `{${parts[index]}|${parts[index + 1]}}`;
  return converted;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    attributes[name.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return attributes;
}

/** An address as it can stand in a link. */
function address(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
