import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** The glossary's filter, which the reader's script loads when it is first used. */
export const GET = () => bundle('lib/islands/glossary/index.ts', 'esm');
