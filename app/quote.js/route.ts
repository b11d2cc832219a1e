import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** Quoting, which the reader's script loads when words are first selected. */
export const GET = () => bundle('lib/islands/quote/index.ts', 'esm');
