import { AsyncLocalStorage } from 'node:async_hooks'

/** The status of a page that refuses or can't be shown. */
export type PageStatus = 401 | 403 | 404 | 429 | 500 | 501 | 502 | 503

type PageMark = {
  /** The status set by the pages of one request. The first one counts, as with Next's own. */
  status: PageStatus | null
  /** Cookies whose content the page shows: they're deleted with it. */
  spentCookies: Set<string>
}

const key = Symbol.for('reference-app.page-mark')
const holder = globalThis as { [key]?: AsyncLocalStorage<PageMark> }

/** Next.js bundles instrumentation and pages separately, each with its own modules. Only `globalThis` is shared. */
function marks(): AsyncLocalStorage<PageMark> {
  holder[key] ??= new AsyncLocalStorage()
  return holder[key]
}

/** Starts a mark for a request and everything it calls. */
export function openPageMark(): PageMark {
  const mark: PageMark = { status: null, spentCookies: new Set() }
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

/** Deletes a cookie with the document being rendered, since a Server Component can't. Works as `markPage` does. */
export function spendCookie(name: string): void {
  marks().getStore()?.spentCookies.add(name)
}

/** The `Set-Cookie` headers of a response without what its page has spent, or `null` if they stay as they are. */
export function setCookiesOf(
  present: readonly string[],
  sent: { status: number; contentType: unknown },
  { spentCookies }: Readonly<PageMark>,
): string[] | null {
  // A redirect shows nothing.
  const isShown = isDocument(sent.contentType) && (sent.status < 300 || sent.status >= 400)
  if (spentCookies.size === 0 || !isShown) return null
  const isSpent = (line: string) => spentCookies.has(line.slice(0, line.indexOf('=')))
  const deletions = [...spentCookies].map(deletionOf)
  return [...present.filter((line) => !isSpent(line)), ...deletions]
}

/** Browsers ignore a line with the prefix but without `Secure`. */
function deletionOf(name: string): string {
  const secure = name.startsWith('__Host-') ? '; Secure' : ''
  return `${name}=; Path=/; Max-Age=0; SameSite=Lax${secure}`
}

const isDocument = (contentType: unknown) => String(contentType ?? '').startsWith('text/html')

/**
 * The status of a response. Applies to documents only: Next's client treats a payload without status 200 as broken,
 * and reloads the page.
 */
export function statusOf(
  sent: number,
  contentType: unknown,
  { status }: Readonly<Pick<PageMark, 'status'>>,
): number {
  return status !== null && sent === 200 && isDocument(contentType) ? status : sent
}
