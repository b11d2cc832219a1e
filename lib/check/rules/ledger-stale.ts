import { readTranslations } from '../../content/read-translations';
import { pointTo } from '../../content/report-fault';
import { counterpart } from '../../model';
import { showChanges } from '../../text/show-changes';
import type { Rule } from '../rule';

/**
 * Bad: `new: { source: 0000000000000000, … }` below `translations:` in ledger.yaml, while the source hashes otherwise.
 *
 * > Unexpected change of the source of `new`, expected its translation to follow
 *
 * Good: the hash of the source as it is.
 */
export const ledgerStale: Rule = {
  id: 'ledger-stale',
  purpose:
    'A source that has changed since it was translated is reported until someone has seen to the translation.',
  check({ essays }, report) {
    for (const { slug, essay, ledger, prose } of essays) {
      if (!essay.data || !ledger.data || ledger.data.translations.size === 0) continue;
      const source = prose[essay.data.source];
      const translation = prose[counterpart(essay.data.source)];
      if (!source.prose || !translation.prose) continue;
      for (const [id, { state, changes, on }] of readTranslations(
        ledger.data,
        essay.data.source === 'ja'
          ? { ja: source.prose, en: translation.prose }
          : { ja: translation.prose, en: source.prose },
        essay.data.source,
      )) {
        if (state === 'current') continue;
        const changed = changes ? `Changed since ${on}: ${showChanges(changes)}\n` : '';
        report(
          source.file,
          `Unexpected change of the source of \`${id}\`, expected its translation to follow`,
          {
            place: source.prose.places.get(id),
            note: `${changed}See to the translation, then: npm run check -- --accept ${id} --essay ${slug}`,
            cause: pointTo(translation.file, translation.prose.places.get(id), `Translated on ${on}`),
            isWarning: true,
          },
        );
      }
    }
  },
};
