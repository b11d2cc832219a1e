import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command's options as `node:util` reads them, or, after saying what is wrong with them and how to call it, none. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  help: string,
) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return undefined;
  }
}
