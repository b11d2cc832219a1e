import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** What keeps the reader to a layer or a claim; the reader's script loads it when an address first asks for that. */
export const GET = () => bundle('lib/islands/focus/index.ts', 'esm');
