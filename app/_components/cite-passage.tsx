import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { citePassage } from '@/lib/citation/cite-passage';
import type { Essay, Language, Row, Segment } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';
import { Wording } from './wording';

interface CitePassageProps {
  readonly essay: Essay;
  readonly row: Row;
  readonly segment: Segment;
  readonly locale: Language;
}

/** How to cite a passage, in the formats that people and their programs ask for. */
export async function CitePassage({ essay, row, segment, locale }: CitePassageProps) {
  const t = await getTranslations({ locale, namespace: 'citation' });
  const quote = (language: Language) =>
    row.text[language].map(({ blocks }) => plainText(blocks, language)).join('\n');
  const formats = citePassage({
    essay: essay.slug,
    passage: segment.id,
    quotation: { ja: quote('ja'), en: quote('en') },
    language: locale,
    title: essay.title,
    edition: essay.updated,
    address: links.absolute(links.passage(locale, essay.slug, segment.id)),
  });
  return (
    <div className="citations">
      {(['text', 'markdown', 'bibtex', 'csl'] as const).map((format) => (
        <details key={format} open={format === 'text'}>
          <summary>
            <Wording text={t(format)} in={locale} />
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus (WCAG 2.1.1). */}
          <pre tabIndex={0}>{formats[format]}</pre>
        </details>
      ))}
    </div>
  );
}
