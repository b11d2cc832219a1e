/**
 * The results of `tasks` in their order, while up to `most` of them are under way: what runs beside this thread is not waited for
 * one after the other. Throws what one of them throws when its turn comes.
 */
export async function* lookAhead<T>(tasks: Iterable<() => Promise<T>>, most: number): AsyncGenerator<T> {
  const underWay: Promise<T>[] = [];
  for (const task of tasks) {
    const begun = task();
    // It is waited for below; until then its failure is not unheard of.
    begun.catch(() => {});
    underWay.push(begun);
    if (underWay.length >= most) yield underWay.shift() as Promise<T>;
  }
  yield* underWay;
}
