const pages: Readonly<Record<number, { title: string; text: string }>> = {
  400: { title: 'Bad Request', text: 'This request cannot be read.' },
  408: { title: 'Request Timeout', text: 'This request took too long to arrive.' },
  431: {
    title: 'Request Header Fields Too Large',
    text: 'Your browser sent more cookies than this site can take. Delete the cookies of this site in the settings of your browser, then open it again.',
  },
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** The whole answer to bytes that Node could not parse: no code of the app ever saw them. */
export function clientErrorAnswer(code: string | undefined): string {
  const status = statuses[code ?? ''] ?? 400
  const { title = '', text = '' } = pages[status] ?? {}
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><p>${text}</p></html>\n`
  return [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: private, no-store',
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
