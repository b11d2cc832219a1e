import type { RuleInfo } from './rule';

/**
 * What is reported while content is read and parsed, before any rule looks at it. Nobody can be excepted from it:
 * what could not be read cannot be published either.
 */
export const readingRules: readonly RuleInfo[] = [
  hard('conflict-marker', 'No file holds both sides of a merge.'),
  hard('control-character', 'Text holds no control characters, which nobody sees and no export carries.'),
  hard('encoding', 'Files are in UTF-8.'),
  hard('file-link', 'No symbolic link leads out of the content folder.'),
  hard('file-missing', 'An essay has all its files.'),
  hard('file-name', 'Files and folders are named so that their names can be part of addresses.'),
  { ...hard('file-stray', 'The content folder holds nothing that is not read.'), severity: 'warning' },
  hard('file-unreadable', 'Files can be read.'),
  hard('footnote', 'Footnotes stand where they can be read as such.'),
  hard('front-matter', 'What is to be said of an essay stands in essay.yaml, not before its prose.'),
  hard('image-heavy', 'An image is no heavier than a page can bear.'),
  hard('image-unreadable', 'An image is what its name says, and has a size.'),
  hard('nesting', 'Blocks and emphasis nest a few levels deep.'),
  hard('raw-html', 'Prose is Markdown, without HTML.'),
  hard('segment-id', 'A block ends in a comment that holds its id, in the style of ids.'),
  hard('segment-without-id', 'Every block has an id.'),
  hard('svg-hazard', 'An SVG image only draws: it runs nothing and loads nothing.'),
  hard('text-size', 'No text, and no block of one, is larger than a reader or a parser bears.'),
  hard('yaml', 'YAML is well-formed and plain.'),
  hard('yaml-schema', 'YAML files hold the keys and kinds of values that content/README.md describes.'),
];

function hard(id: string, purpose: string): RuleInfo {
  return { id, purpose, severity: 'error', isHard: true };
}
