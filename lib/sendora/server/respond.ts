import { NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import { fillIn } from '../core/errors/messages'
import type { Sentences } from '../core/errors/sentences'
import type { GateAnswer } from '../core/gate/gate-answer'
import { makeUncacheable } from '../core/gate/headers'
import type { RefusalPage } from '../core/gate/refusal-page'
import { closedPolicy, drawRefusalPage } from '../core/gate/refusal-page'
import { withBasePath } from '../core/paths/base-path'
import { createNonce } from '../core/tokens/base64url'
import { processSettings } from '../service/settings'

/** Only redirects need the origin that was asked for. */
export function respond(answer: GateAnswer, config: SendoraConfig): NextResponse {
  const drawn = answer.page && drawRefusalPage(answer.page, createNonce())
  const response =
    answer.location === undefined
      ? new NextResponse(drawn?.body ?? answer.body, { status: answer.status })
      : NextResponse.redirect(
          new URL(
            withBasePath(answer.location, config),
            config.appOrigin ?? config.appOrigins.first ?? undefined,
          ),
          answer.status,
        )
  response.headers.set('content-security-policy', closedPolicy())
  const headers = { ...drawn?.headers, ...answer.headers }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  makeUncacheable(response.headers)
  return response
}

/** The app's sentences for a request, or `null` for the library's own. */
export async function sentencesFor(headers: Headers): Promise<Sentences | null> {
  try {
    const sentences = (await processSettings().sentences?.(headers)) ?? null
    // Throws for what isn't a language.
    if (sentences) Intl.getCanonicalLocales(sentences.language)
    return sentences
  } catch {
    // A sentence in English is better than a page without one.
    return null
  }
}

/** An answer whose page speaks the language of the request. */
export async function answerInLanguage(answer: GateAnswer, headers: Headers): Promise<GateAnswer> {
  const sentences = answer.page ? await sentencesFor(headers) : null
  if (!answer.page || sentences === null) return answer
  return { ...answer, page: pageInLanguage(answer.page, sentences) }
}

/** A page of the gate with the app's sentences, if it has some for it. */
function pageInLanguage(page: RefusalPage, { language, pages }: Sentences): RefusalPage {
  const said = pages?.[page.name]
  if (!said) return page
  const text = fillIn(said.text, page.values ?? {})
  return { ...page, language, title: said.title, text, link: { ...page.link, label: said.link } }
}
