import { parseArgs } from 'node:util';

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
  readonly accepting: { readonly ids: readonly string[] | undefined; readonly by?: string } | undefined;
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
        by: { type: 'string' },
        essay: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
        root: { type: 'string', default: 'content' },
        rules: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
      },
    });
    const { accept, by, essay, help, root, rules, watch, 'accept-all': all } = values;
    if (!accept && positionals.length > 0) return `Unexpected ${positionals[0]}, expected options alone.`;
    if (accept && all) return 'Unexpected --accept beside --accept-all, expected one of the two.';
    if (by !== undefined && !accept && !all)
      return 'Unexpected --by, expected --accept or --accept-all with it.';
    if (by?.trim() === '') return 'Unexpected empty --by, expected a name.';
    const format = formats.find((one) => one === values.format);
    if (!format) return `Unexpected format ${values.format}, expected one of ${formats.join(', ')}.`;
    if (watch && format !== 'text') return `Unexpected --watch with --format ${format}, expected text.`;
    if (watch && (accept || all)) return 'Unexpected --watch beside --accept, expected one of the two.';
    const ids = accept && [...accept, ...positionals];
    const accepting = all || ids ? { ids, ...(by !== undefined && { by: by.trim() }) } : undefined;
    return { help, rules, root, essay, format, watch, accepting };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
