import { withinTime } from '../../within-time'

type Options = {
  /** How long the service may say nothing. */
  silenceMs: number
  /** Called once, however the stream ends. */
  onEnd: () => void
}

/** The service's events are far shorter. One that never ends must not fill the memory. Bytes. */
const longestEvent = 100_000

/**
 * Passes server-sent events on, and can end them with a reason. It holds back the beginning of an event until the rest is
 * there: a reason in the middle of one would spoil both. Lets the service go when either side ends.
 */
export function endableStream(body: ReadableStream<Uint8Array>, { silenceMs, onEnd }: Options) {
  const reader = body.getReader()
  let controller: ReadableStreamDefaultController<Uint8Array>
  let begun: Uint8Array = new Uint8Array()
  let isOver = false

  function finish(last?: string): void {
    if (isOver) return
    if (last !== undefined) controller.enqueue(new TextEncoder().encode(last))
    controller.close()
    letGo()
  }

  function letGo(): void {
    if (isOver) return
    isOver = true
    reader.cancel().catch(() => {})
    onEnd()
  }

  async function pass(): Promise<void> {
    for (;;) {
      const { done, value } = await withinTime(reader.read(), silenceMs)
      if (isOver) return
      if (done) return finish()
      const bytes = joined(begun, value)
      const whole = endOfLastEvent(bytes)
      begun = bytes.slice(whole)
      if (begun.length > longestEvent) return finish()
      if (whole > 0) return controller.enqueue(bytes.subarray(0, whole))
    }
  }

  const stream = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own
    },
    // A connection that broke or fell silent: the page asks again, from the last event that it has.
    pull: () => pass().catch(() => finish()),
    cancel: letGo,
  })
  return {
    stream,
    /** For a reader who has left. */
    letGo,
    end: (reason: string) => finish(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`),
  }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const all = new Uint8Array(left.length + right.length)
  all.set(left)
  all.set(right, left.length)
  return all
}

/** Where the bytes after the last empty line begin; a line ends with LF, CR LF, or CR. */
function endOfLastEvent(bytes: Uint8Array): number {
  const [LF, CR] = [10, 13]
  for (let end = bytes.length; end > 1; end -= 1) {
    const [before, last] = [bytes[end - 2], bytes[end - 1]]
    if (last === LF && before === LF) return end
    if (last === CR && (before === CR || before === LF)) return end
    if (last === LF && before === CR && (bytes[end - 3] === LF || bytes[end - 3] === CR)) return end
  }
  return 0
}
