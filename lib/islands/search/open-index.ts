import type { IndexedPassage, Manifest, Shard } from '../../search/search-index';

export interface OpenIndex {
  manifest(): Promise<Manifest>;
  shard(number: number): Promise<Shard>;
  passage(number: number): Promise<IndexedPassage>;
}

/** The index whose manifest is at `address`; each of its files is loaded once, and none before it is asked for. */
export function openIndex(address: string): OpenIndex {
  const files = new Map<string, Promise<unknown>>();
  const load = <T>(path: string): Promise<T> => {
    const known = files.get(path);
    if (known) return known as Promise<T>;
    const loading = fetch(new URL(path, new URL(address, location.href))).then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json();
    });
    // What failed is asked for again the next time.
    loading.catch(() => files.delete(path));
    files.set(path, loading);
    return loading;
  };
  const manifest = () => load<Manifest>('manifest.json');
  return {
    manifest,
    shard: async (number) => load(`${(await manifest()).folder}/t${number}.json`),
    async passage(number) {
      const { folder, chunk } = await manifest();
      const passages = await load<IndexedPassage[]>(`${folder}/p${Math.floor(number / chunk)}.json`);
      const passage = passages[number % chunk];
      if (!passage) throw new RangeError(`There is no passage ${number}`);
      return passage;
    },
  };
}
