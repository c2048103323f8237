import type { SharedStore } from '@/lib/sendora/core/refresh-outcome'

type Mood = 'well' | 'down' | 'slow' | 'full' | 'cut-off'

/**
 * A shared store in memory, whose mood a test sets: down, slow (5 s an answer), full (reads only), or cut off: what
 * a process writes after its end reaches nobody.
 */
export function fakeStore(nowMs: () => number) {
  const entries = new Map<string, { value: string; untilMs: number }>()
  const state = { mood: 'well' as Mood, operations: 0 }

  const live = (key: string) => {
    const found = entries.get(key)
    return found && found.untilMs > nowMs() ? found.value : null
  }
  const put = (key: string, value: string, ttlMs: number) => {
    if (state.mood === 'full') throw new Error('OOM command not allowed')
    if (state.mood !== 'cut-off') entries.set(key, { value, untilMs: nowMs() + ttlMs })
  }
  const answer = async <T>(work: () => T): Promise<T> => {
    state.operations++
    if (state.mood === 'down') throw new Error('ECONNREFUSED')
    if (state.mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 5_000).unref())
    return work()
  }

  const store: SharedStore = {
    read: (key) => answer(() => live(key)),
    claim: (key, value, ttlMs) =>
      answer(() => {
        if (live(key) !== null) return false
        put(key, value, ttlMs)
        return true
      }),
    replace: (key, value, ttlMs) =>
      answer(() => {
        const before = live(key)
        put(key, value, ttlMs)
        return before
      }),
    renew: (key, value, ttlMs) =>
      answer(() => {
        if (live(key) === value) put(key, value, ttlMs)
      }),
    release: (key, value) =>
      answer(() => {
        if (live(key) === value && state.mood !== 'cut-off') entries.delete(key)
      }),
  }
  return { store, state, entries }
}
