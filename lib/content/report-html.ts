import type { Html } from 'mdast';
import type { VFile } from 'vfile';
import { reportFault } from './report-fault';

/** Reports raw HTML that is no id comment. */
export function reportHtml(file: VFile, { value, position }: Html): void {
  const html = value.trim();
  reportFault(file, 'raw-html', `Unexpected HTML \`${quoteHtml(html)}\`, expected Markdown`, {
    place: position,
    note: mendOf(html),
  });
}

/** HTML as a message quotes it: its beginning, if it is long. */
export function quoteHtml(value: string): string {
  const html = value.trim();
  return html.length > 40 ? `${html.slice(0, 39)}…` : html;
}

function mendOf(html: string): string {
  if (html.startsWith('<!--') && !html.includes('-->')) return 'Close the comment with `-->`.';
  if (/^<!--[ \t]*#/.test(html))
    return 'Put the id on a line of its own, or at the end of its block’s last line.';
  if (html.startsWith('<!--'))
    return 'Take the comment out; remarks can stand in annotations.yaml after `#`.';
  if (/^<\/?(ruby|rb|rt|rp)\b/i.test(html)) return 'Write ruby as `{漢字|かんじ}`.';
  if (/^<br\b/i.test(html)) return 'End the line with a backslash instead.';
  return 'Say it in Markdown, or write `\\<` to show the sign itself.';
}
