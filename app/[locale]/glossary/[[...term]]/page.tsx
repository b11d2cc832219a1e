import type { Metadata } from 'next';
import { staticParams } from '@/app/_content/static-params';
import { GlossaryPage, glossaryMetadata } from './glossary-page';
import { TermPage, termMetadata } from './term-page';

interface PageProps {
  readonly params: Promise<{ term?: string[] }>;
}

// One route for the glossary and its terms: Next.js refuses a route without a page, and a library may have no terms yet.
export const generateStaticParams = staticParams(({ terms }) => [
  { term: [] },
  ...terms.map(({ id }) => ({ term: [id] })),
]);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { term } = await params;
  return term ? termMetadata(term) : glossaryMetadata();
}

/** The glossary, or a term of it. */
export default async function Page({ params }: PageProps) {
  const { term } = await params;
  return term ? <TermPage asked={term} /> : <GlossaryPage />;
}
