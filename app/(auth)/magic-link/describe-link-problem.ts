import type { FormState } from '@/lib/sendora'

type LinkProblem = { text: string; canRetry: boolean }

// The service has one code for all that can be wrong with a link (contract 2.4). Where this browser does not know more,
// one text names all of them.
const dead: Record<string, string> = {
  LINK_USED: 'This link was used before, in this browser. Every link works once.',
  LINK_EXPIRED: 'This link is older than 15 minutes. A new one is on its way when you ask for it.',
  MAGIC_LINK_INVALID:
    'This link was used before, is older than 15 minutes, or was not copied as a whole.',
  CHOICE_MISSING: 'Too much time has passed since the question about this account was asked.',
}

/** What to say about a link that did not sign in, and whether the same link may be tried again. */
export function describeLinkProblem(state: FormState): LinkProblem | null {
  if (state.kind === 'invalid') {
    return { text: 'This link is not complete. Ask for a new one.', canRetry: false }
  }
  if (state.kind !== 'refused') return null
  const text = Object.hasOwn(dead, state.code) ? dead[state.code] : undefined
  return text ? { text, canRetry: false } : { text: state.message, canRetry: true }
}
