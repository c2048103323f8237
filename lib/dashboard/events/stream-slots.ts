/**
 * Counts the streams that each session holds open in this process. One too many ends the session's oldest: the newest is
 * the tab that the user has just opened.
 */
export function createStreamSlots(most: number) {
  const open = new Map<string, Set<() => void>>()

  function release(session: string, end: () => void): void {
    const ends = open.get(session)
    ends?.delete(end)
    if (ends?.size === 0) open.delete(session)
  }

  return {
    /**
     * @param end ends the stream, and says why
     * @returns what to call when the stream has ended, for whatever reason
     */
    take(session: string, end: () => void): () => void {
      const ends = open.get(session) ?? new Set()
      const [oldest] = ends
      if (oldest && ends.size >= most) {
        release(session, oldest)
        oldest()
      }
      open.set(session, ends.add(end))
      return () => release(session, end)
    },
    /** How many sessions have a stream. */
    sessions: () => open.size,
  }
}
