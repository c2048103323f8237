export type RingBuffer<T> = { push(item: T): void; newestFirst(): T[]; oldestFirst(): T[] }

/** Keeps the last `capacity` items. */
export function createRingBuffer<T>(capacity: number): RingBuffer<T> {
  let items: T[] = []
  return {
    push: (item) => {
      items.push(item)
      // Cut in blocks: moving the whole array for every push would cost more than it saves.
      if (items.length >= capacity * 2) items = items.slice(-capacity)
    },
    newestFirst: () => items.slice(-capacity).reverse(),
    oldestFirst: () => items.slice(-capacity),
  }
}
