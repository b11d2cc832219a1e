import type { Metadata } from 'next';
import { type Language, languages } from '@/lib/model';

interface PageMetadata {
  readonly title: string;
  readonly description: string;
  /** The page's address in either locale. */
  readonly addressIn: (locale: Language) => string;
}

/** Title, description, and where the page stands in the other language. */
export function pageMetadata({ title, description, addressIn }: PageMetadata): Metadata {
  return {
    title,
    description,
    alternates: {
      languages: Object.fromEntries(languages.map((language) => [language, addressIn(language)])),
    },
  };
}
