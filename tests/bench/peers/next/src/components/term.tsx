'use client';

import * as Popover from '@radix-ui/react-popover';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import type { PeerTerm } from '../../peer-content';
import { TermEntry } from './term-entry';

export function Term({ term, lang, children }: { term: PeerTerm; lang?: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <Popover.Root>
      <Popover.Trigger className="term" lang={lang}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="gloss" align="start" sideOffset={4} collisionPadding={8}>
          <TermEntry term={term} locale={locale === 'ja' ? 'ja' : 'en'} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
