import { createLinks } from '@/lib/links';

/** The addresses of this build, which `npm run build` was told where it will stand. */
export const links = createLinks(process.env.TAIYAKU_BASE_PATH, process.env.TAIYAKU_ORIGIN);
