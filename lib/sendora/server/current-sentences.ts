import { headers } from 'next/headers'
import { cache } from 'react'
import type { ClientSentences, Sentences } from '../core/errors/sentences'
import { refusalSentence } from '../core/refusals/describe-error'
import { processSettings } from '../service/settings'
import { sentencesFor } from './respond'

/** The app's sentences for this request, or `null` for the library's own. Loaded once per render. */
export const currentSentences: () => Promise<Sentences | null> = cache(async () =>
  processSettings().sentences === null ? null : sentencesFor(await headers()),
)

/** A form's state in the language of this request. What the app itself says stays. */
export async function stateInLanguage<State>(state: State): Promise<State> {
  const sentences = await currentSentences()
  if (sentences === null) return state
  const { sayState } = await import('../core/forms/in-language')
  return sayState(state, sentences)
}

/** The sentences for `ClientConfigProvider`, or `null` for the library's own. */
export async function getClientSentences(): Promise<ClientSentences | null> {
  const sentences = await currentSentences()
  if (sentences === null) return null
  const { clientSentences } = await import('../core/forms/in-language')
  return clientSentences(sentences)
}

/** `refusalSentence` in the language of this request. */
export async function getRefusalSentence(
  code: string,
  retryAfterSeconds: number | null = null,
  status: number | null = null,
): Promise<string> {
  const sentences = await currentSentences()
  if (sentences === null) return refusalSentence(code, retryAfterSeconds, status)
  const { sayRefusal } = await import('../core/forms/in-language')
  return sayRefusal(code, refusalSentence(code, retryAfterSeconds, status), sentences)
}
