import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** Readings over the Japanese text, which the reader's script loads for those who have chosen them. */
export const GET = () => bundle('lib/islands/furigana/index.ts', 'esm');
