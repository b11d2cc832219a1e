import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** Reading aloud, which the reader's script loads when it is first asked for. */
export const GET = () => bundle('lib/islands/aloud/index.ts', 'esm');
