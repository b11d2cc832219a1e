import { createLinks } from '@/lib/links';

/** The addresses of this build. `TAIYAKU_BASE_PATH` is also what `next.config.ts` builds under. */
export const links = createLinks(process.env.TAIYAKU_BASE_PATH);
