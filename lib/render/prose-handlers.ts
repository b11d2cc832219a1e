import type { Element, ElementContent, Properties, Text } from 'hast';
import type {
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Html,
  Image,
  ImageReference,
  InlineCode,
  Link,
  LinkReference,
  ListItem,
  Text as MdastText,
  Nodes,
  Paragraph,
  PhrasingContent,
  Table,
} from 'mdast';
import { defaultHandlers, type Handler, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { isFigure } from '../content/kind-of';
import type { NoteMark } from '../content/number-notes';
import type { Ruby } from '../content/remark-ruby';
import { fragments } from '../links';
import type { SegmentId } from '../model';

export interface ProseOptions {
  /** The address of a passage of an essay. */
  readonly passageHref?: ((essay: string, id: SegmentId) => string) | undefined;
  /** The address of an image of an essay. */
  readonly imageHref?: ((essay: string, name: string) => string) | undefined;
  /** What the link that calls a note bears besides its address. */
  readonly noteProperties?: ((note: NoteMark) => Properties) | undefined;
}

/**
 * How mdast becomes hast here. Every text node that stands in the source is added to `written`, which tells it from
 * the white space and labels that the conversion makes up. Nothing of the source's prose is dropped: raw HTML
 * and notes without a number show as text, a reference without its definition as what it stands around.
 */
export function proseHandlers(
  written: Set<Text>,
  { imageHref, noteProperties, passageHref }: ProseOptions = {},
): Record<string, Handler> {
  const say = (value: string): Text => {
    const text: Text = { type: 'text', value };
    written.add(text);
    return text;
  };

  // With its size known beforehand, nothing moves when an image comes in late.
  const picture = ({ url, alt, data }: Image, properties: Properties) =>
    element('img', [], {
      src: data?.shown && imageHref ? imageHref(data.shown.essay, data.shown.name) : url,
      alt: alt ?? '',
      ...(data?.shown && { width: data.shown.width, height: data.shown.height }),
      loading: 'lazy',
      decoding: 'async',
      ...properties,
    });

  return {
    text: (_state: State, { value }: MdastText) => say(value),
    // The newline is what keeps the lines apart where the text is read or copied without its tags.
    break: () => [element('br', []), say('\n')],
    inlineCode: (_state: State, { value }: InlineCode) => element('code', [say(value)]),
    code(_state: State, { lang, value }: Code) {
      const [language] = lang?.split(/\s/, 1) ?? [];
      const text = element('code', [say(value)], language ? { className: [`language-${language}`] } : {});
      return element('pre', [text], scrollable);
    },
    table: (state: State, node: Table) =>
      element('div', [defaultHandlers.table(state, node)], { className: ['scroll'], ...scrollable }),
    html(_state: State, { value }: Html, parent: Nodes | undefined) {
      return parent && holdsBlocks.has(parent.type) ? element('p', [say(value)]) : say(value);
    },
    ruby: (_state: State, { base, reading }: Ruby) =>
      element('ruby', [
        say(base),
        element('rp', [say('(')]),
        element('rt', [say(reading)]),
        element('rp', [say(')')]),
      ]),
    listItem(state: State, item: ListItem) {
      // An item's only paragraph is the item's own text; of several, none may run into the next.
      const blocks = state.all(item);
      const isTight = blocks.filter(isParagraph).length === 1;
      const children = blocks.flatMap((block) => (isTight && isParagraph(block) ? block.children : [block]));
      if (typeof item.checked !== 'boolean') return element('li', children);
      const checkbox = element('input', [], { type: 'checkbox', checked: item.checked, disabled: true });
      return element('li', [checkbox, ...children], { className: ['task-list-item'] });
    },
    footnoteReference(_state: State, { identifier, label, data }: FootnoteReference) {
      if (!data?.note) return say(`[^${label ?? identifier}]`);
      const { id, number } = data.note;
      const link = { role: 'doc-noteref', href: `#${fragments.segment(id)}`, ...noteProperties?.(data.note) };
      return element('sup', [element('a', [say(String(number))], link)], { dataNote: id });
    },
    footnoteDefinition: (state: State, node: FootnoteDefinition) => state.all(node),
    image: (_state: State, node: Image) => picture(node, node.title ? { title: node.title } : {}),
    paragraph(state: State, node: Paragraph) {
      if (!isFigure(node)) return element('p', state.all(node));
      let caption: string | null | undefined;
      visit(node, 'image', ({ title }: Image) => {
        caption = title;
      });
      // The title of an image alone is its caption, and so not said again when it is pointed at.
      const [shown] = node.children;
      const image =
        shown?.type === 'link'
          ? { ...shown, children: shown.children.map(untitled) }
          : shown && untitled(shown);
      const content = state.all({ ...node, children: image ? [image] : [] });
      return element('figure', caption ? [...content, element('figcaption', [say(caption)])] : content);
    },
    link(state: State, node: Link) {
      const link = defaultHandlers.link(state, node);
      const { passage } = node.data ?? {};
      if (!passage || !passageHref) return link;
      const href = passageHref(passage.essay, passage.id);
      return { ...link, properties: { ...link.properties, href, dataPassage: passage.id } };
    },
    linkReference: (state: State, node: LinkReference) =>
      isDefined(state, node) ? defaultHandlers.linkReference(state, node) : state.all(node),
    imageReference: (state: State, node: ImageReference) =>
      isDefined(state, node) ? defaultHandlers.imageReference(state, node) : say(node.alt ?? ''),
  };
}

/** What is too wide for its column scrolls in a box of its own, which those without a pointer must reach. */
const scrollable = { tabIndex: 0 } as const;

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function isDefined(state: State, { identifier }: LinkReference | ImageReference): boolean {
  return state.definitionById.has(identifier.toUpperCase());
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}

function element(tagName: string, children: ElementContent[], properties: Properties = {}) {
  return { type: 'element' as const, tagName, properties, children };
}

function untitled(node: PhrasingContent): PhrasingContent {
  return node.type === 'image' ? { ...node, title: null } : node;
}
