import type { Metadata, Viewport } from 'next';
import { links } from '@/app/_content/links';
import { appIcons } from '@/lib/links';
import type { Language } from '@/lib/model';
import { palette, toHex } from '@/lib/share/palette';

/** What every page says to a device that installs the site. */
export function installable(locale: Language): Metadata {
  return {
    manifest: links.appManifest(locale),
    icons: {
      // Next.js links to app/icon.svg by itself only where a page names no icons.
      icon: { url: links.file('icon.svg'), type: 'image/svg+xml' },
      apple: appIcons
        .filter(({ purpose }) => purpose === 'apple')
        .map(({ path, size }) => ({ url: links.file(path), sizes: `${size}x${size}` })),
    },
  };
}

/** The colours for what a browser shows around the page: the paper's. */
export const pageViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: toHex(palette.paper) },
    { media: '(prefers-color-scheme: dark)', color: toHex(palette.darkPaper) },
  ],
};
