import { AsyncLocalStorage } from 'node:async_hooks'

/** The status of a page that refuses or can't be shown. */
export type PageStatus = 401 | 403 | 404 | 429 | 500 | 501 | 502 | 503

/** The status set by the pages of one request. The first one counts, as with Next's own. */
type PageMark = { status: PageStatus | null }

const key = Symbol.for('reference-app.page-mark')
const holder = globalThis as { [key]?: AsyncLocalStorage<PageMark> }

/** Next.js bundles instrumentation and pages separately, each with its own modules. Only `globalThis` is shared. */
function marks(): AsyncLocalStorage<PageMark> {
  holder[key] ??= new AsyncLocalStorage()
  return holder[key]
}

/** Starts a mark for a request and everything it calls. */
export function openPageMark(): PageMark {
  const mark: PageMark = { status: null }
  marks().enterWith(mark)
  return mark
}

/**
 * Sets the status of the page being rendered. Works until the response head is sent, on a server with `hardenServer`.
 * Elsewhere it changes nothing, and the page is sent with 200.
 */
export function markPage(status: PageStatus): void {
  const mark = marks().getStore()
  if (mark) mark.status ??= status
}

/**
 * The status of a response. Applies to documents only: Next's client treats a payload without status 200 as broken,
 * and reloads the page.
 */
export function statusOf(
  sent: number,
  contentType: unknown,
  { status }: Readonly<PageMark>,
): number {
  const isDocument = String(contentType ?? '').startsWith('text/html')
  return status !== null && sent === 200 && isDocument ? status : sent
}
