import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { routing } from '@/app/_i18n/routing';
import { appIcons } from '@/lib/links';
import { palette, toHex } from '@/lib/share/palette';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

/**
 * What a device is told that installs the site (W3C Web App Manifest): in each language an app of its own, which opens
 * in that language and holds the whole site, so that the language can be changed within it.
 */
export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: 'site' });
  const manifest = {
    lang: locale,
    dir: 'ltr',
    id: links.library(locale),
    start_url: links.library(locale),
    scope: links.front,
    name: t('name'),
    short_name: t('name'),
    description: t('description'),
    categories: ['books', 'education'],
    display: 'standalone',
    theme_color: toHex(palette.paper),
    background_color: toHex(palette.paper),
    icons: appIcons
      .filter(({ purpose }) => purpose !== 'apple')
      .map(({ path, size, purpose }) => ({
        src: links.file(path),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
  };
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
}
