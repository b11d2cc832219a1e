import type { ReactNode } from 'react';
import '../reader.css';

/** The front door stands before a language is chosen; `/` needs a root layout of its own beside `[locale]`. */
export default function FrontLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="ja">
      <body>{children}</body>
    </html>
  );
}
