/** The part of `Map` that a memory of the recent past needs. */
export type BoundedMap<Value> = {
  read: (key: string) => Value | undefined
  /** Writes what is now the newest entry. Above the limit, the oldest goes. */
  write: (key: string, value: Value) => void
  delete: (key: string) => void
  entries: () => Iterable<[string, Value]>
  readonly size: number
}

export function createBoundedMap<Value>(maxEntries: number): BoundedMap<Value> {
  const map = new Map<string, Value>()
  return {
    read: (key) => map.get(key),
    write(key, value) {
      map.delete(key)
      map.set(key, value)
      const [oldest] = map.keys()
      if (map.size > maxEntries && oldest !== undefined) map.delete(oldest)
    },
    delete: (key) => void map.delete(key),
    entries: () => map,
    get size() {
      return map.size
    },
  }
}
