import { afterEach, describe, expect, test, vi } from 'vitest'
import { csvOfLines } from '@/lib/people/csv-of-lines'

const encoder = new TextEncoder()
const cells = (line: unknown) => {
  if (Array.isArray(line)) return line
  throw new Error('not a row')
}

/** A body of these chunks, which may then break as a torn connection does. */
function bodyOf(chunks: (string | Uint8Array)[], breaks = false): ReadableStream<Uint8Array> {
  const rest = chunks.map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk))
  return new ReadableStream({
    pull(controller) {
      const next = rest.shift()
      if (next) controller.enqueue(next)
      else if (breaks) controller.error(new TypeError('terminated'))
      else controller.close()
    },
  })
}

const csv = (body: ReadableStream<Uint8Array>) =>
  csvOfLines({ body, header: ['Name', 'Count'], cells, cutLine: (rows) => `cut after ${rows}` })

async function textOf(stream: ReadableStream<Uint8Array>) {
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return new TextDecoder().decode(bytes)
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const end = (total: number) => line({ end: true, total })
const read = (...chunks: string[]) => textOf(csv(bodyOf(chunks)))

afterEach(() => void vi.useRealTimers())

describe('of a service that stalls', () => {
  /** Sends these and then nothing more, or a byte every so often. */
  function stalling(chunks: string[], dripMs?: number) {
    const cancel = vi.fn()
    let timer: ReturnType<typeof setInterval> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk))
        if (dripMs) timer = setInterval(() => controller.enqueue(encoder.encode('x')), dripMs)
      },
      cancel: () => {
        clearInterval(timer)
        cancel()
      },
    })
    return { body, cancel }
  }

  test.each([
    ['in the middle of a row', [line(['a', 1]), '["b'], undefined],
    ['between two rows', [line(['a', 1])], undefined],
    ['byte by byte', [line(['a', 1]), '["b'], 10_000],
  ])('%s, the file ends with a line that says so', async (_, chunks, dripMs) => {
    vi.useFakeTimers()
    const { body, cancel } = stalling(chunks, dripMs)
    const text = textOf(csv(body))
    await vi.advanceTimersByTimeAsync(29_000)
    expect(cancel).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await text).toBe('Name,Count\r\na,1\r\ncut after 1\r\n')
    expect(cancel).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a slow one whose rows keep coming is read to its end', async () => {
    vi.useFakeTimers()
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 20_000))
        sent += 1
        controller.enqueue(encoder.encode(sent < 4 ? line(['a', sent]) : end(3)))
      },
    })
    const text = textOf(csv(body))
    await vi.advanceTimersByTimeAsync(200_000)
    expect(await text).toBe('Name,Count\r\na,1\r\na,2\r\na,3\r\n')
  })

  test('a slow reader is no stalled service', async () => {
    vi.useFakeTimers()
    const reader = csv(bodyOf([line(['a', 1]), line(['b', 2]), end(2)])).getReader()
    let text = ''
    for (;;) {
      await vi.advanceTimersByTimeAsync(50_000)
      const { done, value } = await reader.read()
      if (done) break
      text += new TextDecoder().decode(value)
    }
    expect(text).toBe('Name,Count\r\na,1\r\nb,2\r\n')
  })

  test('a browser that goes away meanwhile lets it go at once', async () => {
    vi.useFakeTimers()
    const { body, cancel } = stalling([line(['a', 1])])
    const reader = csv(body).getReader()
    await reader.read()
    const pending = reader.read()
    await vi.advanceTimersByTimeAsync(1_000)
    await reader.cancel()
    await pending
    expect(cancel).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('an export', () => {
  test('has a row for each line, whatever the chunks are', async () => {
    const all = encoder.encode(line(['Łukasz', 1]) + line(['Ö', 2]) + end(2))
    const single = Array.from(all, (byte) => Uint8Array.of(byte))
    expect(await textOf(csv(bodyOf(single)))).toBe('Name,Count\r\nŁukasz,1\r\nÖ,2\r\n')
  })

  test('of no one has its heading alone', async () => {
    expect(await read(end(0))).toBe('Name,Count\r\n')
  })

  test('quotes commas, quotation marks, and line breaks', async () => {
    const text = await read(line(['a,b "c"\nd', null]), end(1))
    expect(text).toBe('Name,Count\r\n"a,b ""c""\nd",\r\n')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['x\r=1+1', '"x\r\'=1+1"'],
    ['x\n=1+1', '"x\n\'=1+1"'],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['\v=1', "'\v=1"],
    ['\f=1', "'\f=1"],
    ['\n=1+1', '"\'\n\'=1+1"'],
    [' =1+1', "' =1+1"],
    ['\u00a0@x', "'\u00a0@x"],
    ['\u200b=1', "'\u200b=1"],
    // A spreadsheet with a comma in its decimals, as in German, ends a cell at semicolons.
    ['Ada;=1+1', "Ada;'=1+1"],
    ['Ada; -1;+2', "Ada;' -1;'+2"],
    ['Ada\t@x', "Ada\t'@x"],
    ['Ada";=1', '"Ada"";\'=1"'],
    ['Ada;"=1', '"Ada;\'""=1"'],
    ['a=1', 'a=1'],
    ['a - b; c', 'a - b; c'],
  ])('runs no formula: %j is %j', async (cell, shown) => {
    expect(await read(line([cell, -5]), end(1))).toBe(`Name,Count\r\n${shown},-5\r\n`)
  })

  test.each([
    ['a connection that breaks', [line(['a', 1]), '["b'], true, 1],
    ['an end without its last line', [line(['a', 1]), line(['b', 2])], false, 2],
    ['a line that is no JSON', [line(['a', 1]), '<html>\n', end(2)], false, 1],
    ['a line that is no row', [line(['a', 1]), line('x'), end(2)], false, 1],
    ['another number of lines than announced', [line(['a', 1]), end(3)], false, 1],
    ['nothing at all', [], false, 0],
  ] as const)('cut by %s says so in its last line', async (_, chunks, breaks, rows) => {
    const text = await textOf(csv(bodyOf([...chunks], breaks)))
    expect(text.trim().split('\r\n').at(-1)).toBe(`cut after ${rows}`)
  })

  test('is written as it is read: the service is asked for no more than the browser takes', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(encoder.encode(line(['x'.repeat(1000), sent])))
      },
    })
    const reader = csv(endless).getReader()
    for (let read = 0; read < 20; read += 1) await reader.read()
    await reader.cancel()
    expect(sent).toBeLessThan(60)
  })

  test('gives up a line that has no end', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        if (sent === 300) controller.close()
        else controller.enqueue(encoder.encode(sent === 1 ? line(['a', 1]) : 'x'.repeat(10_000)))
      },
    })
    expect(await textOf(csv(endless))).toBe('Name,Count\r\na,1\r\ncut after 1\r\n')
    expect(sent).toBeLessThan(120)
  })

  test('of blanks and separators alone is read in one pass', async () => {
    const cell = ';\t "'.repeat(100_000)
    expect((await read(line([cell]), end(1))).length).toBeGreaterThan(cell.length)
  })

  test('ends the call to the service when the browser goes away', async () => {
    let isCanceled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode(line(['a', 1]))),
      cancel: () => {
        isCanceled = true
      },
    })
    const reader = csv(body).getReader()
    await reader.read()
    await reader.read()
    await reader.cancel()
    expect(isCanceled).toBe(true)
  })
})
