/**
 * `make`, asked once for each thing and remembered for as long as that is: what is derived from a whole essay is needed
 * by each of its pages, and would otherwise cost its passages times its pages.
 */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
