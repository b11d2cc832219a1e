import { bundle } from '@/app/_scripts/bundle';

export const dynamic = 'force-static';

/** The service worker. Its name does not change: browsers ask at this address whether there is a new one. */
export const GET = () => bundle('lib/offline/index.ts', 'iife');
