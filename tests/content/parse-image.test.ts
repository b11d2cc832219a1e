import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseImage } from '@/lib/content/parse-image';
import { tinyImages } from './tiny-images';

function parse(name: string, contents: string | Uint8Array) {
  const file = new VFile({ path: name });
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const { size } = parseImage({ name, file, contents: bytes });
  return { size, faults: file.messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`) };
}

const svg = (inner: string, attributes = 'viewBox="0 0 64 36"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inner}</svg>`;
const hazard = (inner: string, attributes?: string) => parse('a.svg', svg(inner, attributes)).faults;

describe('parseImage', () => {
  it.each(Object.entries(tinyImages))('measures %s', (ending, base64) => {
    expect(parse(`a.${ending}`, Buffer.from(base64, 'base64'))).toEqual({
      size: { width: 3, height: 2 },
      faults: [],
    });
  });

  it.each([
    ['viewBox="0 0 64 36"', 64, 36],
    ['viewBox="-5,-5 64.4 , 36.6"', 64, 37],
    ['width="640" height="360px"', 640, 360],
    ['width="640" viewBox="0 0 64 36"', 640, 360],
    ['height=".5" viewBox="0 0 64 36"', 1, 1],
    ['width="100%" height="100%" viewBox="0 0 64 36"', 64, 36],
    ['width="4em" height="2em" viewBox="0 0 64 36"', 64, 36],
  ])('measures <svg %s>', (attributes, width, height) => {
    expect(parse('a.svg', svg('', attributes))).toEqual({ size: { width, height }, faults: [] });
  });

  it.each(['', 'width="0" height="3"', 'viewBox="0 0 0 3"', 'viewBox="a"', 'width="100%"'])(
    'asks for the size of <svg %s>',
    (attributes) => {
      expect(parse('a.svg', svg('', attributes)).faults).toEqual(['1:1 image-unreadable']);
    },
  );

  it('takes a file for what it holds, and not for what it is called', () => {
    const png = Buffer.from(tinyImages.png, 'base64');
    expect(parse('a.jpg', png).faults).toEqual(['1:1 image-unreadable']);
    expect(parse('a.svg', png).faults).toEqual(['1:1 encoding']);
    expect(parse('a.png', svg('')).faults).toEqual(['1:1 image-unreadable']);
    expect(parse('a.svg', '<html xmlns="http://www.w3.org/1999/xhtml"/>').faults).toEqual([
      '1:1 image-unreadable',
    ]);
    expect(parse('a.svg', '<svg viewBox="0 0 1 1"/>').faults).toEqual(['1:1 image-unreadable']);
    expect(parse('a.svg', svg('<g>\n<path')).faults[0]).toMatch(/^3:\d+ image-unreadable$/);
  });

  it('survives any bytes, and any image with some of them changed', () => {
    const images = fc.constantFrom(...Object.entries(tinyImages));
    const edits = fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(images, edits, fc.nat(300), ([ending, base64], changes, length) => {
        const bytes = Buffer.from(base64, 'base64');
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const { size, faults } = parse(`a.${ending}`, bytes.subarray(0, length));
        expect(size === undefined).toBe(faults.length > 0);
      }),
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('png', 'jpg', 'webp', 'avif', 'svg'),
        (bytes, ending) => {
          const { size, faults } = parse(`a.${ending}`, bytes);
          expect(size === undefined).toBe(faults.length > 0);
        },
      ),
    );
  });
});

describe('parseImage, of SVG', () => {
  it('accepts a drawing with styles, gradients, text and references within itself', () => {
    const drawing = `
      <title>Loop</title>
      <style>rect { fill: url(#g) } @media (prefers-color-scheme: dark) { rect { fill: "x" } }</style>
      <defs><linearGradient id="g"><stop offset="0"/></linearGradient><path id="p" d="M0 0h9"/></defs>
      <rect width="9" height="9" style="fill: url('#g')" filter="url( #f )"/>
      <use href="#p"/><use xlink:href="#p" xmlns:xlink="http://www.w3.org/1999/xlink"/>
      <text><textPath href="#p">漢字 &amp; kanji</textPath></text>`;
    expect(parse('a.svg', `<?xml version="1.0"?>\n<!-- a -->\n${svg(drawing)}`).faults).toEqual([]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<script href="a.js"/>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
    '<image href="#a"/><image href="https://example.com/a.png"/>',
    '<image href="data:image/png;base64,AA=="/>',
    '<use href="other.svg#a"/>',
    '<use xlink:href="//example.com/a.svg#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<rect onclick="alert(1)"/>',
    '<rect ONLOAD="alert(1)"/>',
    '<a href="#b"><set attributeName="href" to="javascript:alert(1)"/></a>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<rect style="fill: url(https://example.com/a.svg#b)"/>',
    '<rect fill="url(//example.com/a.svg#b)"/>',
    '<rect style="fill: u\\72l(//example.com/)"/>',
    '<style>@import "https://example.com/a.css";</style>',
    '<style><![CDATA[@import "https://example.com/a.css";]]></style>',
    '<style>rect { fill: url( "a.svg#b" ) }</style>',
    '<g xml:base="https://example.com/"><use href="#a"/></g>',
    '<?xml-stylesheet href="a.css"?>',
    '<iframe src="a.html"/>',
    '<video src="a.mp4"/>',
  ])('refuses %s where it stands', (inner) => {
    const faults = hazard(inner);
    expect(faults[0]).toMatch(/^2:\d+ svg-hazard$/);
    expect(new Set(faults.map((fault) => fault.split(' ')[1]))).toEqual(new Set(['svg-hazard']));
  });

  it('refuses document types, with the entities that they could declare', () => {
    expect(parse('a.svg', `<!DOCTYPE svg SYSTEM "a.dtd">\n${svg('')}`).faults).toEqual(['1:1 svg-hazard']);
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${svg('<text>&b;</text>')}`;
    expect(parse('a.svg', bomb).faults).toHaveLength(1);
  });

  it('survives elements that nest without end', () => {
    expect(parse('a.svg', svg('<g>'.repeat(30000) + '</g>'.repeat(30000))).faults).toEqual([
      '1:1 image-unreadable',
    ]);
  });
});
