import { resolve } from 'node:path';

/** Where the changed edition is made: its content, and its site. */
const folder = resolve(import.meta.dirname, '../../../node_modules/.cache/taiyaku/changed');
export const content = `${folder}/content`;
export const site = `${folder}/site`;

/** What the essay was called when its first edition was published, and what it is called since. */
export const formerSlug = 'ai-crypto-layers';
export const slug = 'two-industries';
