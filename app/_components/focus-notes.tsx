import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { focuses, focusStylePath } from '@/lib/export/focus-style';
import { type Focus, fragments } from '@/lib/links';
import type { Essay, Language } from '@/lib/model';
import { Wording } from './wording';

/** What the reader is kept to, above the text: the targets of every link that keeps to a layer or a claim. */
export async function FocusNotes({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'focus' });
  return (
    <>
      <noscript>
        <link rel="stylesheet" href={links.file(focusStylePath(essay))} />
      </noscript>
      {focuses(essay).map((focus) => (
        <p key={focus} id={fragments.focus(focus)} className="focus-note">
          <Wording text={t('only', { name: focusName(essay, focus, locale) })} in={locale} />{' '}
          <a href={`#${fragments.page('main')}`}>{t('all')}</a>
        </p>
      ))}
    </>
  );
}

function focusName({ layers, claims }: Essay, focus: Focus, locale: Language): string {
  const layer = layers.find(({ id }) => focus === `layer.${id}`);
  const claim = claims.find(({ id }) => focus === `claim.${id}`);
  return (layer?.label ?? claim?.label ?? claim?.sentence)?.[locale] ?? '';
}
