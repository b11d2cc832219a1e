import type { Metadata } from 'next';
import { links } from '@/app/_content/links';
import { type Language, languages } from '@/lib/model';

interface PageMetadata {
  readonly locale: Language;
  readonly title: string;
  readonly description: string;
  /** The page's address in either locale. */
  readonly addressIn: (locale: Language) => string;
}

/** Title, description, the page's own address, where it stands in the other language, and what others show of it. */
export function pageMetadata({ locale, title, description, addressIn }: PageMetadata): Metadata {
  const at = (language: Language) => links.absolute(addressIn(language));
  return {
    title,
    description,
    alternates: {
      canonical: at(locale),
      languages: Object.fromEntries(languages.map((language) => [language, at(language)])),
      types: { 'application/atom+xml': links.absolute(links.file(`${locale}/feed.xml`)) },
    },
    openGraph: { title, description, url: at(locale), siteName: '対訳 Taiyaku', locale, type: 'article' },
    twitter: { card: 'summary' },
  };
}
