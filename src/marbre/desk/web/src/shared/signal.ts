/** A value that tells when it changes. */

export interface Signal<T> {
  get(): T;
  set(value: T): void;
  /** Calls back now and at every change, until the returned function is called. */
  watch(heard: (value: T) => void): () => void;
}

export function signal<T>(first: T): Signal<T> {
  let value = first;
  const all = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const heard of [...all]) heard(value);
    },
    watch(heard) {
      all.add(heard);
      heard(value);
      return () => all.delete(heard);
    },
  };
}
