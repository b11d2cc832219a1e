import { getLibrary, type ReadyLibrary } from './library';

/**
 * What a page's `generateStaticParams` is: the parameters that it has in a library. Under `npm run dev` there are none to
 * tell: Next.js would have them found, in a process of its own that reads all the content, after each request; and a page
 * that does not know its parameters says so itself.
 */
export function staticParams<Params>(list: (library: ReadyLibrary) => Params[]): () => Promise<Params[]> {
  return async () => (process.env.NODE_ENV === 'production' ? list(await getLibrary()) : []);
}
