/** Longest wait for one answer of the store. What takes longer is treated as down. */
const slices = 6
const sliceMs = 25

export class StoreUnreachable extends Error {}

/**
 * Waits for the store, but not for long. The wait is made of slices, since a timer alone would also count the time in
 * which this process was too busy to read an answer that was there.
 *
 * @throws StoreUnreachable
 */
export async function storeWait<T>(work: Promise<T>): Promise<T> {
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
    return await Promise.race([work, timeout])
  } catch (cause) {
    throw new StoreUnreachable('The shared store did not answer', { cause })
  } finally {
    clearTimeout(timer)
  }
}
