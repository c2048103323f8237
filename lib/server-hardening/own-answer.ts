import { closedPolicy } from '../sendora'

const pages = {
  400: { title: 'Bad Request', text: 'The server could not read this request.' },
  408: { title: 'Request Timeout', text: 'This request took too long to arrive.' },
  426: { title: 'Upgrade Required', text: 'This server only supports HTTP/1.1.' },
  431: {
    title: 'Request Header Fields Too Large',
    text: 'Your browser sent more cookies than this site accepts. Delete the cookies for this site in your browser settings, then open it again.',
  },
}

export type OwnStatus = keyof typeof pages

/**
 * The complete response, as bytes for the socket, to a request that never reaches the app: one that Node couldn't parse,
 * or one that asks for another protocol. The connection closes after it.
 */
export function ownAnswer(
  status: OwnStatus,
  headers: Readonly<Record<string, string>> = {},
): string {
  const { title, text } = pages[status]
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>\n`
  const all = {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': closedPolicy(),
    Connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${title}`, ...lines, '', body].join('\r\n')
}

const clientErrors: Readonly<Record<string, OwnStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** The status for bytes that Node could not parse, by the code of its error. */
export function clientErrorStatus(code: string | undefined): OwnStatus {
  return clientErrors[code ?? ''] ?? 400
}
