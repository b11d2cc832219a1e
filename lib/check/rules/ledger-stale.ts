import { readTranslations } from '../../content/read-translations';
import { pointTo } from '../../content/report-fault';
import { counterpart } from '../../model';
import { showChanges } from '../../text/show-changes';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 水を沸かす。 <!-- ‸#boil -->
 * ```
 *
 * > Unexpected change of the source of `boil`, expected its translation to follow
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 水を沸かす。 <!-- #boil -->
 * ```
 *
 * ```sh
 * npm run check -- --accept boil
 * ```
 */
export const ledgerStale: Rule = {
  id: 'ledger-stale',
  purpose:
    'A source that has changed since it was translated is reported until someone has seen to the translation.',
  severity: 'warning',
  isHard: true,
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
          },
        );
      }
    }
  },
};
