import { getTranslations } from 'next-intl/server';
import { views } from '@/lib/links';
import type { Language } from '@/lib/model';
import { Icon } from './icon';

/** The choice of a view. The page follows the checked radio by CSS alone, so it works without script. */
export async function ViewSwitch({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <fieldset className="view-switch segmented">
      <legend className="visually-hidden">{t('view')}</legend>
      {views.map((view, index) => (
        <label key={view} title={t(`viewHint.${view}`)}>
          <input type="radio" name="view" value={view} defaultChecked={index === 0} />
          <span>
            <Icon name={view} />
            <b>{t(`views.${view}`)}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
