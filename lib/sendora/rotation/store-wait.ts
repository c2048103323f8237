/** A store that takes longer counts as down, and requests go on without it. */
const slices = 6
const sliceMs = 25

/** The store gives no answer in time, or refuses. */
export class StoreUnreachable extends Error {}

/**
 * Bounds the wait for the store, in slices: one timer would also count the time in which this process was too busy to
 * read the answer.
 *
 * @throws StoreUnreachable
 */
export async function storeWait<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    const wait = (left: number) => {
      timer = setTimeout(
        () => (left === 0 ? reject(new Error('timeout')) : wait(left - 1)),
        sliceMs,
      )
    }
    wait(slices - 1)
  })
  try {
    return await Promise.race([answer, timeout])
  } catch (cause) {
    throw new StoreUnreachable("The shared store didn't answer", { cause })
  } finally {
    clearTimeout(timer)
  }
}
