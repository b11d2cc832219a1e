import { createNavigation } from 'next-intl/navigation';
import { defineRouting } from 'next-intl/routing';

export const routing = defineRouting({ locales: ['ja', 'en'], defaultLocale: 'en' });

export type Locale = (typeof routing.locales)[number];

export const { Link, usePathname } = createNavigation(routing);
