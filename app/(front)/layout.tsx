import type { ReactNode } from 'react';
import { installable, pageViewport } from '@/app/_components/installable';
import '../reader.css';

export const viewport = pageViewport;

export const metadata = installable('ja');

/** The front door stands before a language is chosen; `/` needs a root layout of its own beside `[locale]`. */
export default function FrontLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="ja">
      <body>{children}</body>
    </html>
  );
}
