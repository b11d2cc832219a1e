'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

export function CopyLink({ id }: { id: string }) {
  const t = useTranslations();
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard?.writeText(new URL(`#${id}`, location.href).href);
    setCopied(true);
    setTimeout(() => setCopied(false), 3000);
  }

  return (
    <>
      <a className="link" href={`#${id}`} onClick={copy}>
        {t('link')}
      </a>
      <span role="status">{copied && t('copied')}</span>
    </>
  );
}
