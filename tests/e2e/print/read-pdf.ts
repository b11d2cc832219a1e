import { getResolvedPDFJS } from 'unpdf';

/** A piece of text as a PDF sets it; lengths in points, from the left and from the foot of the sheet. */
export interface Piece {
  /** Compatibility forms are folded: fonts share the glyph of 比 with the radical ⽐, and the PDF names either. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** The fonts that the sheet uses without bringing all of the glyphs that it shows, by name. */
  readonly lacking: readonly string[];
}

/** A glyph as PDF.js shows it. */
interface Glyph {
  readonly originalCharCode: number;
  readonly operatorListId?: string | null;
}

interface Font {
  readonly name: string;
  readonly missingFile: boolean;
  readonly isType3Font: boolean;
  readonly charProcOperatorList?: Readonly<Record<string, unknown>>;
}

/** The sheets of a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<Sheet[]> {
  supplyTransfer();
  const { getDocument, OPS } = await getResolvedPDFJS();
  const document = await getDocument({ data: new Uint8Array(pdf), fontExtraProperties: true, verbosity: 0 })
    .promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size, x, baseline] = item.transform as number[];
      if (size === undefined || x === undefined || baseline === undefined) return [];
      return { text: item.str.normalize('NFKC'), left: x, right: x + item.width, baseline, size };
    });

    const lacking = new Set<string>();
    let font: Font | undefined;
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator === OPS.setFont) font = await fontOf(page.commonObjs, argsArray[index][0]);
      if (operator !== OPS.showText || !font) continue;
      for (const glyph of argsArray[index][0] as readonly (Glyph | number | null)[]) {
        if (typeof glyph === 'object' && glyph && !brings(font, glyph)) lacking.add(font.name);
      }
    }
    sheets.push({ width: right - left, height: top - bottom, pieces, lacking: [...lacking] });
  }
  await document.destroy();
  return sheets;
}

function fontOf(objects: { get(name: string, then: (font: Font) => void): unknown }, name: string) {
  return new Promise<Font>((resolve) => objects.get(name, resolve));
}

/** Whether a font has the drawing of a glyph in the file; the glyph 0 is what stands for one that it has not. */
function brings({ missingFile, isType3Font, charProcOperatorList }: Font, glyph: Glyph): boolean {
  if (!isType3Font) return !missingFile && glyph.originalCharCode !== 0;
  return typeof glyph.operatorListId === 'string' && glyph.operatorListId in (charProcOperatorList ?? {});
}

/** PDF.js wants a method of `ArrayBuffer` that came with Node 21. */
function supplyTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength) {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this).subarray(0, length));
      return copy.buffer;
    },
  });
}
