export type Random = {
  /** At least 0, below 1. */
  next(): number
  pick<T>(items: readonly T[]): T
  /** Picks by weight: `[['free', 55], ['growth', 15]]`. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T
}

/** A small seeded generator (mulberry32): the same seed gives the same sequence everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0

  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('MOCK_EMPTY_CHOICE: nothing to pick from')
    return item
  }

  return {
    next,
    pick,
    weighted: (items) => {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0)
      let rest = next() * total
      const chosen = items.find(([, weight]) => {
        rest -= weight
        return rest < 0
      })
      return chosen ? chosen[0] : pick(items)[0]
    },
  }
}
