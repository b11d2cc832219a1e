'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const views = ['single', 'facing', 'interleaved'] as const;
type View = (typeof views)[number];

export function ViewSwitch() {
  const t = useTranslations();
  const [view, setView] = useState<View>('single');

  useEffect(() => {
    const stored = views.find((one) => one === localStorage.getItem('view'));
    if (stored) setView(stored);
  }, []);

  function choose(chosen: View) {
    setView(chosen);
    localStorage.setItem('view', chosen);
  }

  return (
    <fieldset>
      <legend>{t('view')}</legend>
      {views.map((one) => (
        <label key={one}>
          <input type="radio" name="view" value={one} checked={view === one} onChange={() => choose(one)} />
          <span>{t(`views.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
