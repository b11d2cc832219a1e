import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { hasLocale } from 'next-intl';
import type { Language } from '@/lib/model';
import { routing } from './routing';

/** The locale of the page being rendered, which is the language of its interface and the one read first. */
export async function getPageLocale(): Promise<Language> {
  const asked = await rootLocale();
  if (!hasLocale(routing.locales, asked)) notFound();
  return asked;
}
