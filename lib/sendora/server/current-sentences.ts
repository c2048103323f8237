import { headers } from 'next/headers'
import { cache } from 'react'
import { type ClientSentences, clientSentences, type Sentences } from '../core/errors/sentences'
import { processSettings } from '../service/settings'
import { sentencesFor } from './respond'

/** The app's sentences for this request, or `null` for the library's own. Loaded once per render. */
export const currentSentences: () => Promise<Sentences | null> = cache(async () =>
  processSettings().sentences === null ? null : sentencesFor(await headers()),
)

/** The sentences for `ClientConfigProvider`, or `null` for the library's own. */
export async function getClientSentences(): Promise<ClientSentences | null> {
  const sentences = await currentSentences()
  return sentences && clientSentences(sentences)
}
