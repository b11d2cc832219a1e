import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  trailingSlash: 'always',
  prefetch: true,
  i18n: { locales: ['ja', 'en'], defaultLocale: 'en', routing: { prefixDefaultLocale: true } },
});
