/** The one moment at which unit tests happen: 2027-01-15T08:00:00Z. */
export const nowSeconds = 1_800_000_000

/** A clock that moves only when it is told to. */
export function frozenClock(startSeconds = nowSeconds) {
  let ms = startSeconds * 1000
  return {
    nowMs: () => ms,
    advanceSeconds(seconds: number) {
      ms += seconds * 1000
    },
  }
}
