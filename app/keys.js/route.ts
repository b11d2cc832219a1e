import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** What the single keys do; the reader's script loads it when the first of them is pressed. */
export const GET = () => bundle('lib/islands/keys/index.ts', 'esm');
