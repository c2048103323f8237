import * as React from 'react'

type Dispatcher = { getCacheForType: <T>(create: () => T) => T }
type Internals = { A: Dispatcher | null }

/**
 * Does some work within one render, as React's renderer does: what `cache` remembers ends with it. Needs React's build for
 * servers: `vi.mock('react', …)`.
 */
export async function inRender<T>(work: () => Promise<T>): Promise<T> {
  const [internals] = Object.entries(React).flatMap(([name, value]) =>
    name.startsWith('__SERVER_INTERNALS') ? [value as unknown as Internals] : [],
  )
  if (!internals) throw new Error('This is not the build of React for servers')
  const kept = new Map<unknown, unknown>()
  internals.A = {
    getCacheForType<T>(create: () => T) {
      if (!kept.has(create)) kept.set(create, create())
      return kept.get(create) as T
    },
  }
  try {
    return await work()
  } finally {
    internals.A = null
  }
}
