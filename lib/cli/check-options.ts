import { parseArgs } from 'node:util';
import type { Acceptance } from '../content/accept-segments';
import type { Retirement } from '../content/retire-segment';
import { spokenIn } from '../content/spoken-in';
import type { Localized } from '../model';

export const formats = ['text', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];

/** What `npm run check` was asked for. */
export interface CheckOptions {
  readonly help: boolean;
  /** Only to list the rules. */
  readonly rules: boolean;
  readonly root: string;
  readonly essay: string | undefined;
  readonly format: Format;
  readonly watch: boolean;
  /** What is to be recorded in the ledger. */
  readonly accepting: Omit<Acceptance, 'today'> | undefined;
  /** Where the address of a passage that is gone is to lead. */
  readonly retirement: Retirement | undefined;
}

/** The options, or what is wrong with them. */
export function readCheckOptions(args: readonly string[]): CheckOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        accept: { type: 'string', multiple: true },
        'accept-all': { type: 'boolean', default: false },
        because: { type: 'string', multiple: true },
        by: { type: 'string' },
        different: { type: 'string', multiple: true },
        essay: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
        into: { type: 'string', multiple: true },
        removed: { type: 'boolean', default: false },
        retire: { type: 'string' },
        root: { type: 'string', default: 'content' },
        rules: { type: 'boolean', default: false },
        same: { type: 'string', multiple: true },
        watch: { type: 'boolean', default: false },
      },
    });
    const { accept, because, by, different, essay, help, into, removed, retire, root, rules, same, watch } =
      values;
    const all = values['accept-all'];
    const asked = Object.entries({
      '--accept': accept,
      '--accept-all': all || undefined,
      '--different': different,
      '--same': same,
      '--retire': retire,
    }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const named = accept ?? different ?? same;
    if (!named && !into && positionals.length > 0)
      return `Unexpected ${positionals[0]}, expected options alone.`;
    if (asked.length > 1) return `Unexpected ${asked[0]} beside ${asked[1]}, expected one of the two.`;
    if (by !== undefined && (asked.length === 0 || retire !== undefined))
      return 'Unexpected --by, expected --accept, --accept-all, --different or --same with it.';
    if (by?.trim() === '') return 'Unexpected empty --by, expected a name.';
    if (different && !because) return 'Unexpected --different alone, expected --because "why" with it.';
    if (because && !different && retire === undefined)
      return 'Unexpected --because, expected --different or --retire with it.';
    if ((into || removed) && retire === undefined)
      return `Unexpected ${into ? '--into' : '--removed'}, expected --retire with it.`;
    if (retire !== undefined && !into)
      return 'Unexpected --retire alone, expected --into with the ids that took its place.';
    const format = formats.find((one) => one === values.format);
    if (!format) return `Unexpected format ${values.format}, expected one of ${formats.join(', ')}.`;
    if (watch && format !== 'text') return `Unexpected --watch with --format ${format}, expected text.`;
    if (watch && asked[0]) return `Unexpected --watch beside ${asked[0]}, expected one of the two.`;
    const reasons = because && readReasons(because);
    if (typeof reasons === 'string') return reasons;
    const retirement = retire !== undefined && {
      id: retire,
      into: [...(into ?? []), ...positionals],
      isRemoved: removed,
      because: reasons,
    };
    const accepting = asked.length > 0 &&
      !retirement && {
        ids: named && [...named, ...positionals],
        ...(by !== undefined && { by: by.trim() }),
        ...(reasons && { different: { because: reasons } }),
        ...(same && { different: false as const }),
      };
    return {
      help,
      rules,
      root,
      essay,
      format,
      watch,
      accepting: accepting || undefined,
      retirement: retirement || undefined,
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** Reasons by the language that each is written in, which its script tells; or what is wrong with them. */
function readReasons(reasons: readonly string[]): Partial<Localized> | string {
  const read: { ja?: string; en?: string } = {};
  for (const reason of reasons.map((text) => text.trim())) {
    if (reason === '') return 'Unexpected empty --because, expected a reason.';
    const language = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(reason) ? 'ja' : 'en';
    if (read[language] !== undefined)
      return 'Unexpected second --because in one language, expected one in each at most.';
    read[language] = reason;
  }
  return spokenIn(read);
}
