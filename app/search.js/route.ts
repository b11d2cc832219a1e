import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** The search, which the reader's script loads when the box is first used. */
export const GET = () => bundle('lib/islands/search/index.ts', 'esm');
