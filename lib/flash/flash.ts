import 'server-only'
import { cookies } from 'next/headers'
import { getAppOrigin } from '../sendora/server'
import { type Flash, flashCookieName, type PendingFlash } from './flash-cookie'
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
  const isSecure = await isOverHttps()
  store.set({
    name: flashCookieName(isSecure),
    value: writeFlashValue(notice, crypto.randomUUID()),
    secure: isSecure,
    sameSite: 'lax',
    path: '/',
    maxAge: maxAgeSeconds,
  })
}

/** The notice that waits to be shown, or `null`. */
export async function pendingFlash(): Promise<PendingFlash | null> {
  const cookie = await pendingFlashCookie()
  const all = (await cookies()).getAll()
  return readFlashValue(all.find(({ name }) => name === cookie)?.value)
}

/** The cookie that the notice comes in. Over https no other host can plant one with its prefix. */
export const pendingFlashCookie = async () => flashCookieName(await isOverHttps())

const isOverHttps = async () => (await getAppOrigin()).startsWith('https:')
