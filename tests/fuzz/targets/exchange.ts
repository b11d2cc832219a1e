import fc from 'fast-check';
import { VFile } from 'vfile';
import { parseSources } from '@/lib/content/parse-sources';
import { toLibrary } from '@/lib/content/to-library';
import { formats } from '@/lib/exchange/formats';
import { gatherEssay } from '@/lib/exchange/gather-essay';
import { takeBack } from '@/lib/import/take-back';
import { examineTree, refusalsOf } from '../../hostile/examine-tree';
import { makeTree } from '../../hostile/make-tree';
import { messageFaults } from '../../hostile/message-faults';
import { readBaseLibrary } from '../base-library';
import { anyId, characters, executable, scrap, wording } from '../scraps';
import type { Target } from '../target';

const { texts, images } = readBaseLibrary();
const sources = parseSources(makeTree(texts, images));
const [essay] = sources.essays;
const [checked] = toLibrary(sources).essays;
if (!essay || !checked) throw new Error('The base library has no essay');
const exported = formats.map((format) => ({ format, files: format.write(gatherEssay(essay, checked)) }));

const [first] = exported;
if (!first) throw new Error('There is no form to export in');

const xml = fc.constantFrom(
  '<!DOCTYPE tmx [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#x202e;',
  '<![CDATA[<script>]]>',
  ']]>',
  '<seg>',
  '</seg>',
  '<ph x="1" type="x-id">&lt;!-- #b --&gt;</ph>',
  '<bpt i="1">**</bpt>',
  '<ept i="1"/>',
  '<hi>',
  '<?xml version="1.1"?>',
  'xml:lang="xx"',
  'tuid="__proto__"',
  '<!--',
  '-->',
);

interface Change {
  readonly at: number;
  readonly drop: number;
  readonly text: string;
}

/** Files that were exported, changed on their way through another tool. */
export const exchange: Target<{ format: number; changes: Change[] }> = {
  name: 'exchange',
  share: 5,
  input: fc.record({
    format: fc.nat(exported.length - 1),
    changes: fc.array(
      fc.record({
        at: fc.nat(100_000),
        drop: fc.constantFrom(0, 0, 1, 5, 40, 400),
        text: fc.oneof(xml, xml, scrap, wording, anyId, fc.constantFrom(...executable, ...characters)),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  examine({ format: which, changes }) {
    const { format, files } = exported[which % exported.length] ?? first;
    const given = files.map(({ path, contents }, index) => {
      const value = changes.reduce((text, change) => {
        if (change.at % files.length !== index) return text;
        const anywhere = Math.floor((change.at * text.length) / 100_001);
        // Mostly at the end of a passage, as a translator would.
        const ends = [...text.matchAll(format.id === 'tmx' ? /<\/seg>/g : / <!--/g)].map(
          ({ index }) => index,
        );
        const at = change.at % 4 === 0 ? anywhere : (ends[change.at % ends.length] ?? anywhere);
        return text.slice(0, at) + change.text + text.slice(at + change.drop);
      }, contents);
      return new VFile({ path, value });
    });
    if (!given.every((file) => format.recognises(file)))
      return { isAccepted: false, refusals: [], faults: [] };
    const returned = format.read(given);
    const faults = messageFaults(given);
    if (!returned) {
      const isSaid = given.some(({ messages }) => messages.length > 0);
      return {
        isAccepted: false,
        refusals: refusalsOf(given),
        faults: isSaid ? faults : [...faults, 'refusal without a message'],
      };
    }
    const taken = takeBack(returned, essay);
    if ('refusal' in taken) return { isAccepted: false, refusals: [], faults };
    const written = new Map([
      ...texts,
      ...[...taken.files].map(([name, text]) => [`essays/tea/${name}`, text] as const),
    ]);
    const examined = examineTree(makeTree(written, images));
    return {
      isAccepted: examined.library !== undefined,
      refusals: examined.refusals,
      faults: [...faults, ...examined.faults],
    };
  },
};
