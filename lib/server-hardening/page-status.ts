import { AsyncLocalStorage } from 'node:async_hooks'

/** What a page that refuses, or cannot be shown, is answered with. */
export type PageStatus = 401 | 403 | 404 | 429 | 500 | 501 | 502 | 503

/** What the pages of one request have said about its status. The first word counts, as with Next's own. */
type PageMark = { status: PageStatus | null }

const key = Symbol.for('reference-app.page-mark')
const holder = globalThis as { [key]?: AsyncLocalStorage<PageMark> }

/** Next.js bundles instrumentation and pages apart, each with modules of its own: the global registry is shared. */
function marks(): AsyncLocalStorage<PageMark> {
  holder[key] ??= new AsyncLocalStorage()
  return holder[key]
}

/** Opens the mark of a request, for everything that is called because of it. */
export function openPageMark(): PageMark {
  const mark: PageMark = { status: null }
  marks().enterWith(mark)
  return mark
}

/**
 * Says what the page that is being drawn should be answered with. Works as long as its head is not sent, in a server
 * with `hardenServer`; elsewhere it changes nothing, and the page stays readable under 200.
 */
export function markPage(status: PageStatus): void {
  const mark = marks().getStore()
  if (mark) mark.status ??= status
}

/**
 * The status that an answer gets. Documents alone are marked: Next's client takes a payload that is not 200 for a
 * broken one, and loads the page once more.
 */
export function statusOf(
  sent: number,
  contentType: unknown,
  { status }: Readonly<PageMark>,
): number {
  const isDocument = String(contentType ?? '').startsWith('text/html')
  return status !== null && sent === 200 && isDocument ? status : sent
}
