import { defineRouting } from 'next-intl/routing';
import { languages } from '@/lib/model';

export const routing = defineRouting({ locales: languages, defaultLocale: 'ja', localePrefix: 'always' });
