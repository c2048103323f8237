const lockName = 'sendora-refresh'
const maxWaitMs = 5_000
const maxJitterMs = 300

/**
 * Runs `refresh` while no other tab does, as far as the browser has Web Locks. The wait is bounded: a tab that hangs
 * with the lock in hand must not hold up the others, and the server's single flight is what correctness rests on.
 * Without Web Locks, tabs that wake up together are spread over 300 ms.
 */
export async function withRefreshLock<T>(refresh: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  if (!locks) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * maxJitterMs))
    return refresh()
  }
  let wasRun = false
  const run = () => {
    wasRun = true
    return refresh()
  }
  try {
    return await locks.request(lockName, { signal: AbortSignal.timeout(maxWaitMs) }, run)
  } catch (error) {
    if (wasRun) throw error
    return refresh()
  }
}
