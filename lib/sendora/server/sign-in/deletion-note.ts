import { cookies } from 'next/headers'
import type { CookieSettings } from '../../core/cookies/cookies'
import { type Deletion, deletedSuffix, keptSuffix, readDeletion } from '../../core/cookies/deletion'
import { configuration } from '../configuration'
import { type CookieStore, flowCookie } from '../session-cookies'

/** Tells the next page the deletion's outcome, and the other tabs why they are signed out. */
export function deletedCookie(store: CookieStore, settings: CookieSettings) {
  const facts = { suffix: deletedSuffix, maxAgeSeconds: 3_600, isReadable: true }
  return flowCookie(store, settings, facts)
}

/** Tells the page after a sign-in that it canceled a deletion. */
export function keptCookie(store: CookieStore, settings: CookieSettings) {
  return flowCookie(store, settings, { suffix: keptSuffix, maxAgeSeconds: 60, isReadable: true })
}

/** The deletion that this browser has just requested, or `null`. For the page that follows it. */
export async function getDeletion(): Promise<Deletion | null> {
  return readDeletion(deletedCookie(await cookies(), configuration().cookies).read())
}
