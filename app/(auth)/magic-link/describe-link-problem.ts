import type { FormState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'

export type MagicLinkTexts = Sentences<'signIn', 'magicLink'>

/** A page for a dead link, or a sentence above the button when trying again makes sense. */
export type LinkProblem = { title: string; text: string } | { title: null; text: string }

// The service has one error code for every problem with a link (contract: error codes). When this browser doesn't know
// more, one text covers all of them.
const dead = (texts: MagicLinkTexts): Record<string, { title: string; text: string }> => ({
  LINK_USED: { title: texts.used, text: texts.usedText },
  LINK_EXPIRED: { title: texts.expired, text: texts.expiredText },
  LINK_OWN_BROWSER_ONLY: { title: texts.ownBrowser, text: texts.ownBrowserText },
  MAGIC_LINK_INVALID: { title: texts.dead, text: texts.deadText },
  CHOICE_MISSING: { title: texts.choice, text: texts.choiceText },
})

/** What to say about a link that didn't sign in, or that was used before the page opened. */
export function describeLinkProblem(
  state: FormState,
  texts: MagicLinkTexts,
  wasUsed = false,
): LinkProblem | null {
  const problems = dead(texts)
  if (state.kind === 'idle') return wasUsed ? (problems.LINK_USED ?? null) : null
  if (state.kind === 'invalid') return { title: texts.incomplete, text: texts.openFull }
  if (state.kind !== 'refused') return null
  const known = Object.hasOwn(problems, state.code) ? problems[state.code] : undefined
  return known ?? { title: null, text: state.message }
}
