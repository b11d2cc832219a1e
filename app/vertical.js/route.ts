import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** Vertical writing, which the reader's script loads for whoever has chosen it. */
export const GET = () => bundle('lib/islands/vertical/index.ts', 'esm');
