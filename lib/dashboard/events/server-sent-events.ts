import { withinTime } from '../../within-time'

export type ServerSentEvent = { id: string; event: string; data: string }

/**
 * Reads a stream of server-sent events (WHATWG HTML, 9.2.6). Ends with the stream, and throws if nothing at all has come
 * for `silenceMs`: a connection can die without a word.
 */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
  silenceMs: number,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let fields: ServerSentEvent = { id: '', event: '', data: '' }
  try {
    for (;;) {
      const { done, value } = await withinTime(reader.read(), silenceMs)
      if (done) return
      text += decoder.decode(value, { stream: true })
      // A line ends with CR LF, LF or CR; a CR at the very end may still get its LF.
      const lines = text.split(/\r\n|\n|\r(?!$)/)
      text = lines.pop() ?? ''
      for (const line of lines) {
        if (line !== '') {
          fields = withLine(fields, line)
          continue
        }
        if (fields.data !== '') yield { ...fields, data: fields.data.slice(0, -1) }
        fields = { id: fields.id, event: '', data: '' }
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function withLine(fields: ServerSentEvent, line: string): ServerSentEvent {
  const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
  switch (name) {
    case 'data':
      return { ...fields, data: `${fields.data}${value}\n` }
    case 'event':
      return { ...fields, event: value }
    case 'id':
      return value.includes('\0') ? fields : { ...fields, id: value }
    default:
      return fields
  }
}
