import type { Metadata } from 'next';
import { links } from '@/app/_content/links';
import { fallbackLanguage, type Language, languages } from '@/lib/model';
import { cardSize } from '@/lib/share/card-size';

interface PageMetadata {
  readonly locale: Language;
  readonly title: string;
  readonly description: string;
  /** The page's address in either locale. */
  readonly addressIn: (locale: Language) => string;
  /** What others show with a link to the page: its address, and what is to be seen on it. */
  readonly image: { readonly address: string; readonly alt: string };
}

/** Title, description, the page's own address, where it stands in the other language, and what others show of it. */
export function pageMetadata({ locale, title, description, addressIn, image }: PageMetadata): Metadata {
  const at = (language: Language) => links.absolute(addressIn(language));
  return {
    title,
    description,
    alternates: {
      canonical: at(locale),
      languages: {
        ...Object.fromEntries(languages.map((language) => [language, at(language)])),
        'x-default': at(fallbackLanguage),
      },
      types: { 'application/atom+xml': links.absolute(links.file(`${locale}/feed.xml`)) },
    },
    openGraph: {
      title,
      description,
      url: at(locale),
      siteName: '対訳 Taiyaku',
      locale: ogLocales[locale],
      alternateLocale: languages
        .filter((language) => language !== locale)
        .map((language) => ogLocales[language]),
      type: 'article',
      images: [{ url: links.absolute(image.address), ...cardSize, type: 'image/png', alt: image.alt }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** Open Graph names a language together with a territory. */
const ogLocales = { ja: 'ja_JP', en: 'en_US' } as const;
