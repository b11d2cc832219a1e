import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** The reader's script. */
export const GET = () => bundle('lib/islands/index.ts', 'iife');
