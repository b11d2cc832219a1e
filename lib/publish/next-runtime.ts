import type { Element } from 'hast';

/** The script as Next's static export writes it: the start of the module loader, the page's data, React's timing. */
const inlineRuntime = [
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(/,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(/,
  /^self\.__next_f\.push\(/,
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/,
  /^\$R[BCRSTVX]+=/,
];

/** Whether a `<script>` is part of the runtime of Next or React, going by its address or by its text as a whole. */
export function isRuntimeScript(script: Element, basePath: string): boolean {
  const { src } = script.properties;
  if (src !== undefined) return isChunk(src, basePath);
  const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return inlineRuntime.some((pattern) => pattern.test(text));
}

/** Whether an element's address is that of a file which Next made, such as `/reader/_next/static/chunks/a.js`. */
export function isChunk(address: unknown, basePath: string): boolean {
  return typeof address === 'string' && address.startsWith(`${basePath}/_next/`);
}
