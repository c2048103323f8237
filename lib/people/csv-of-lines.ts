import { stringify } from 'csv-stringify'
import { z } from 'zod'
import { withinTime } from '../within-time'
import { inertCell } from './inert-cell'

type Cell = string | number | null
type Options = {
  /** Lines of JSON, one per row, and a last one that says that all of them were sent. */
  body: ReadableStream<Uint8Array>
  header: readonly string[]
  /** The cells of a line; throws for one that can't be read. */
  cells: (line: unknown) => readonly Cell[]
  /** The last line of a file that was cut after so many rows. */
  cutLine: (rows: number) => string
}

/** The service's rows are far shorter. One that never ends must not fill the memory. Characters. */
const longestLine = 1_000_000

/** How long the service may take for a row, however little of it comes at a time. */
const longestWaitMs = 30_000

const endSchema = z.object({ end: z.literal(true), total: z.number() })

/**
 * Turns lines of JSON into CSV, row by row: it holds one row and never the file. What a spreadsheet would run as a
 * formula begins with an apostrophe. If the lines end too early or stop coming, in an outage for example, the last line
 * says so.
 */
export function csvOfLines(options: Options): ReadableStream<Uint8Array> {
  const csv = stringify({
    // The mark at the start tells spreadsheets that the text is UTF-8.
    bom: true,
    // Some spreadsheets take each of the two alone for the end of a row.
    quoted_match: /[\r\n]/,
    record_delimiter: 'windows',
  })
  csv.write([...options.header])
  const encoder = new TextEncoder()
  const lines = options.body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  const rows = readRows(lines, options)
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await rows.next()
      if (done) csv.end()
      else csv.write(value.map((cell) => (typeof cell === 'string' ? inertCell(cell) : cell)))
      for (let text = csv.read(); text !== null; text = csv.read()) {
        controller.enqueue(encoder.encode(String(text)))
      }
      if (done) controller.close()
    },
    // The rows may be waiting for the service: this ends their wait, and the call.
    cancel: () => lines.cancel(),
  })
}

type Reader = ReadableStreamDefaultReader<string>

async function* readRows(
  reader: Reader,
  { cells, cutLine }: Options,
): AsyncGenerator<readonly Cell[], undefined> {
  let count = 0
  try {
    for await (const line of linesOf(reader)) {
      const value: unknown = JSON.parse(line)
      const end = endSchema.safeParse(value)
      if (end.success) {
        if (end.data.total === count) return
        break
      }
      yield cells(value)
      count += 1
    }
  } catch {
    // The same as an early end: what was sent is in the file.
  }
  yield [cutLine(count)]
}

async function* linesOf(reader: Reader): AsyncGenerator<string> {
  let rest = ''
  try {
    let untilMs = performance.now() + longestWaitMs
    for (;;) {
      const { value, done } = await withinTime(reader.read(), untilMs - performance.now())
      const lines = (rest + (value ?? '')).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestLine) throw new RangeError('A line is longer than any row')
      for (const line of lines) {
        if (line === '') continue
        yield line
        // A slow browser takes none of the service's time.
        untilMs = performance.now() + longestWaitMs
      }
      if (done) break
    }
    if (rest !== '') yield rest
  } finally {
    reader.cancel().catch(() => {})
  }
}
