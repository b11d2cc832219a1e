import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import type { Essay, Language } from '@/lib/model';

interface MovedTextProps {
  readonly essay: Essay;
  /** The slug in the address by which the reader came. */
  readonly asked: string;
  /** The page's own address. */
  readonly address: string;
  readonly locale: Language;
}

/** On a page that an old slug leads to, which is the same page: where it stands now. On its own address, nothing. */
export async function MovedText({ essay, asked, address, locale }: MovedTextProps) {
  if (asked === essay.slug) return null;
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <p className="moved">
      {t('movedText')} <a href={address}>{links.absolute(address)}</a>
    </p>
  );
}
