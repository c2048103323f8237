import type { FormState } from '@/lib/sendora'

/** A page of its own for a link that is dead, or a sentence above the button where it may be pressed again. */
export type LinkProblem = { title: string; text: string } | { title: null; text: string }

// The service has one code for all that can be wrong with a link (contract: error codes). Where this browser does not
// know more, one text names all of them.
const used = {
  title: 'This link was used before',
  text: 'It was used in this browser, and every link works once. For another sign-in, ask for a new one.',
}
const dead: Record<string, { title: string; text: string }> = {
  LINK_USED: used,
  LINK_EXPIRED: {
    title: 'This link is too old',
    text: 'A link works for 15 minutes after you ask for it. Ask for a new one and open it in that time.',
  },
  LINK_OWN_BROWSER_ONLY: {
    title: 'This link works in one browser only',
    text: 'This account has a second factor, so a link signs in only where it was asked for, and while nobody else is signed in. Ask for a new one here.',
  },
  MAGIC_LINK_INVALID: {
    title: 'This link does not work any more',
    text: 'This link was used before, is older than 15 minutes, or was not copied as a whole.',
  },
  CHOICE_MISSING: {
    title: 'This question is too old',
    text: 'Too much time has passed since you were asked about this account, or another tab has asked about another one.',
  },
}

/** What to say about a link that did not sign in, or that was used before the page was opened. */
export function describeLinkProblem(state: FormState, wasUsed = false): LinkProblem | null {
  if (state.kind === 'idle') return wasUsed ? used : null
  if (state.kind === 'invalid') {
    return { title: 'This link is not complete', text: 'Open the link in the mail as a whole.' }
  }
  if (state.kind !== 'refused') return null
  const known = Object.hasOwn(dead, state.code) ? dead[state.code] : undefined
  return known ?? { title: null, text: state.message }
}
