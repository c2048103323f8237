import type { FormState } from '@/lib/sendora'

/** A page for a dead link, or a sentence above the button when trying again makes sense. */
export type LinkProblem = { title: string; text: string } | { title: null; text: string }

// The service has one error code for every problem with a link (contract: error codes). When this browser doesn't know
// more, one text covers all of them.
const used = {
  title: 'This link was already used',
  text: 'You used it in this browser, and each link works once. Request a new one to sign in again.',
}
const dead: Record<string, { title: string; text: string }> = {
  LINK_USED: used,
  LINK_EXPIRED: {
    title: 'This link has expired',
    text: 'Links work for 15 minutes. Request a new one and open it in that time.',
  },
  LINK_OWN_BROWSER_ONLY: {
    title: 'This link only works where you requested it',
    text: 'This account uses two-step verification, so a link only works in the browser that requested it, and only while no other account is signed in there. Request a new one here.',
  },
  MAGIC_LINK_INVALID: {
    title: 'This link no longer works',
    text: 'This link was already used, is older than 15 minutes, or wasn’t copied completely.',
  },
  CHOICE_MISSING: {
    title: 'This request has expired',
    text: 'You took too long to answer, or another tab asked about a different account.',
  },
}

/** What to say about a link that didn't sign in, or that was used before the page opened. */
export function describeLinkProblem(state: FormState, wasUsed = false): LinkProblem | null {
  if (state.kind === 'idle') return wasUsed ? used : null
  if (state.kind === 'invalid') {
    return { title: 'This link is incomplete', text: 'Open the full link from the email.' }
  }
  if (state.kind !== 'refused') return null
  const known = Object.hasOwn(dead, state.code) ? dead[state.code] : undefined
  return known ?? { title: null, text: state.message }
}
