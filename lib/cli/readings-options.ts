import { parseArgs } from 'node:util';

/** What `npm run readings` was asked for. */
export interface ReadingsOptions {
  readonly help: boolean;
  readonly root: string;
  /** The essays to propose readings for; all, if none is named. */
  readonly slugs: readonly string[];
  /** The passages whose readings someone has reviewed, and who: all that are proposals, if `ids` is absent. */
  readonly review:
    | { readonly ids: readonly string[] | undefined; readonly by: string; readonly essay: string | undefined }
    | undefined;
}

/** The options, or what is wrong with them. */
export function readReadingsOptions(args: readonly string[]): ReadingsOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        accept: { type: 'string', multiple: true },
        'accept-all': { type: 'boolean', default: false },
        by: { type: 'string' },
        essay: { type: 'string' },
        help: { type: 'boolean', default: false },
        root: { type: 'string', default: 'content' },
      },
    });
    const { accept, by, essay, help, root } = values;
    const all = values['accept-all'];
    const isAccepting = accept !== undefined || all;
    if (accept && all) return 'Unexpected --accept beside --accept-all, expected one of the two.';
    if (all && positionals.length > 0)
      return `Unexpected ${positionals[0]}, expected --essay ${positionals[0]} to say which essay.`;
    if (by !== undefined && !isAccepting)
      return 'Unexpected --by, expected --accept or --accept-all with it.';
    if (isAccepting && !by?.trim())
      return `Unexpected ${all ? '--accept-all' : '--accept'} alone, expected --by "name": who has read the readings.`;
    if (essay !== undefined && !isAccepting && positionals.length > 0)
      return `Unexpected --essay beside ${positionals[0]}, expected one of the two.`;
    return {
      help,
      root,
      slugs: isAccepting ? [] : essay === undefined ? positionals : [essay],
      review: isAccepting
        ? { ids: accept && [...accept, ...positionals], by: by?.trim() ?? '', essay }
        : undefined,
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
