import type { VFile } from 'vfile';
import { reportFault } from './report-fault';

/**
 * The text of a Markdown file. YAML before it, which other tools would read, is reported and comes back as white
 * space of the same length, so that it is not taken for prose and every place after it stays right.
 */
export function maskFrontMatter(file: VFile): string {
  const text = String(file);
  const [block] =
    /^---[ \t]*\r?\n(?:[ \t]*\r?\n)*[\w-]+[ \t]*:[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  if (block === undefined) return text;
  const lines = block.split('\n');
  reportFault(file, 'front-matter', 'Unexpected front matter, expected prose', {
    place: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: block.length },
    },
    note: 'Move what it says to essay.yaml and take it out.',
  });
  return block.replace(/[^\r\n]/g, ' ') + text.slice(block.length);
}
