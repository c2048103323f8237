import 'server-only'
import { cookies } from 'next/headers'
import { type Flash, flashCookie, type PendingFlash } from './flash-cookie'
import { readFlashValue, writeFlashValue } from './flash-value'

/** A page that never shows it, such as one of another site, must not bring it back later. Seconds. */
const maxAgeSeconds = 120

/**
 * Tells the user what a form has done, on the page that is shown next: as a toast with scripts, as a notice without. Call
 * it in a server action or a route handler. A second call in the same request replaces the first.
 *
 * @example
 * ```ts
 * await flash({ tone: 'done', text: 'Grace is suspended.', undo: { action: 'restorePerson', fields: { id } } })
 * ```
 */
export async function flash(notice: Flash): Promise<void> {
  const store = await cookies()
  // Readable for scripts: a toast deletes it once it's on screen.
  store.set({
    name: flashCookie,
    value: writeFlashValue(notice, crypto.randomUUID()),
    sameSite: 'lax',
    path: '/',
    maxAge: maxAgeSeconds,
  })
}

/** The notice that waits to be shown, or `null`. */
export async function pendingFlash(): Promise<PendingFlash | null> {
  const all = (await cookies()).getAll()
  return readFlashValue(all.find(({ name }) => name === flashCookie)?.value)
}
