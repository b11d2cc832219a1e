import { locale as rootLocale } from 'next/root-params';
import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from './routing';

export default getRequestConfig(async ({ locale: given }) => {
  // The front door and the page for lost readers stand outside [locale] and name the locale themselves.
  const asked = given ?? (await rootLocale());
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return {
    locale,
    messages: (await import(`../../messages/${locale}.json`)).default,
    timeZone: 'UTC',
  };
});
