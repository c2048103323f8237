import type { SharedStore } from '@/lib/sendora/core/refresh-outcome'

type Mood = 'well' | 'down' | 'full' | 'cut-off'

/**
 * A shared store in memory, whose mood a test sets: down, full (reads only), or cut off: what a process writes after
 * its end reaches nobody. A command takes half of `delayMs` to the store, and its answer the other half.
 */
export function fakeStore(nowMs: () => number) {
  const entries = new Map<string, { value: string; untilMs: number }>()
  const state = { mood: 'well' as Mood, delayMs: 0, operations: 0 }

  const live = (key: string) => {
    const found = entries.get(key)
    return found && found.untilMs > nowMs() ? found.value : null
  }
  const put = (key: string, value: string, ttlMs: number) => {
    if (state.mood === 'full') throw new Error('OOM command not allowed')
    entries.set(key, { value, untilMs: nowMs() + ttlMs })
  }
  type Write = (write: () => void) => void
  const answer = async <T>(work: (write: Write) => T): Promise<T> => {
    const { mood, delayMs } = state
    state.operations++
    if (mood === 'down') throw new Error('ECONNREFUSED')
    await travel(delayMs / 2)
    const result = work((write) => mood !== 'cut-off' && write())
    await travel(delayMs / 2)
    return result
  }

  const store: SharedStore = {
    read: (key) => answer(() => live(key)),
    claim: (key, value, ttlMs) =>
      answer((write) => {
        if (live(key) !== null) return false
        write(() => put(key, value, ttlMs))
        return true
      }),
    replace: (key, value, ttlMs) =>
      answer((write) => {
        const before = live(key)
        write(() => put(key, value, ttlMs))
        return before
      }),
    renew: (key, value, ttlMs) =>
      answer((write) => {
        if (live(key) === value) write(() => put(key, value, ttlMs))
      }),
    release: (key, value) =>
      answer((write) => {
        if (live(key) === value) write(() => entries.delete(key))
      }),
  }
  return { store, state, entries }
}

async function travel(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
}
