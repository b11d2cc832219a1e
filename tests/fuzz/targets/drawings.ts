import fc from 'fast-check';
import { VFile } from 'vfile';
import { parseImage } from '@/lib/content/parse-image';
import { hasErrors } from '@/lib/content/report-fault';
import { refusalsOf } from '../../hostile/examine-tree';
import { messageFaults } from '../../hostile/message-faults';
import { readBaseLibrary } from '../base-library';
import { executable, metacharacters } from '../scraps';
import type { Target } from '../target';

const { images } = readBaseLibrary();
const drawing = Buffer.from([...images.values()][0] ?? []).toString();

const piece = fc.constantFrom(
  ...executable,
  ...metacharacters,
  'onload="alert(1)"',
  'ONLOAD="alert(1)"',
  'xlink:href="https://evil.example"',
  'href="javascript:alert(1)"',
  'style="background:url(//evil.example)"',
  '<style>@import "//evil.example";</style>',
  '<style>a{b:url(\\2f/evil.example)}</style>',
  '<foreignObject><body/></foreignObject>',
  '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
  '<use href="#a"/>',
  '<use href="data:image/svg+xml,a"/>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<?xml-stylesheet href="//evil.example"?>',
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  'width="1e999"',
  'viewBox="0 0 -1 NaN"',
  '\0',
);

/** Drawings and other images, changed. */
export const drawings: Target<{ name: string; at: number; pieces: string[]; bytes: Uint8Array }> = {
  name: 'drawings',
  share: 3,
  input: fc.record({
    name: fc.constantFrom('a.svg', 'a.svg', 'a.svg', 'a.png', 'a.jpg', 'a.webp', 'a.avif'),
    at: fc.nat(1000),
    pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
    bytes: fc.uint8Array({ maxLength: 64 }),
  }),
  examine({ name, at, pieces, bytes }) {
    const anywhere = Math.floor((at * drawing.length) / 1000);
    // Mostly between two elements, where it can be read as what it is.
    const offset = at % 4 === 0 ? anywhere : drawing.indexOf('>', anywhere) + 1;
    const contents = name.endsWith('.svg')
      ? Buffer.from(drawing.slice(0, offset) + pieces.join(' ') + drawing.slice(offset))
      : Buffer.concat([beginnings[name.slice(2)] ?? Buffer.alloc(0), bytes]);
    const file = new VFile({ path: `content/essays/tea/images/${name}` });
    const { size } = parseImage({ name, file, contents });
    const isAccepted = !hasErrors([file]);
    const faults = messageFaults([file]);
    if (isAccepted && !size) faults.push('image that was taken without a size');
    if (isAccepted && name.endsWith('.svg')) faults.push(...hazards(contents.toString()));
    return { isAccepted, refusals: refusalsOf([file]), faults };
  },
};

/** The first bytes by which each kind of file is told. */
const beginnings: Readonly<Record<string, Buffer>> = {
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  jpg: Buffer.from('ffd8ffe000104a464946', 'hex'),
  webp: Buffer.from('524946460000000057454250565038', 'hex'),
  avif: Buffer.from('0000001c667479706176696600000000', 'hex'),
};

/** What an SVG that is opened by its address would run, as far as words tell; comments and quoted text are no markup. */
function hazards(svg: string): string[] {
  const markup = svg.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  const tags = markup.match(/<[^>]*>/g) ?? [];
  const found = tags.filter((tag) =>
    /^<\s*(?:\w+:)?(?:script|foreignobject|iframe|set|animate|a)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?!#)[^"'\s>]|<!DOCTYPE/i.test(
      tag,
    ),
  );
  return found.map((tag) => `drawing that was taken with ${tag.slice(0, 80)}`);
}
