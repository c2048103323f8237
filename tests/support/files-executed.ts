import { Session } from 'node:inspector/promises'

/**
 * Files of `lib/sendora` with a function that runs during this work, by V8's own count. Loading a file counts nothing:
 * do the work once before.
 */
export async function filesExecuted(work: () => Promise<unknown>): Promise<string[]> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await session.post('Profiler.takePreciseCoverage')
    await work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const files = result
      .filter(({ functions }) =>
        functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)),
      )
      .map(({ url }) => /\/lib\/sendora\/(.+\.tsx?)$/.exec(url)?.[1])
    return [...new Set(files.filter((file) => file !== undefined))].sort()
  } finally {
    session.disconnect()
  }
}
