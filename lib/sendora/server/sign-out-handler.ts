import { cookies, headers } from 'next/headers'
import { badHostAnswer, crossOriginAnswer } from '../core/gate/gate-answer'
import { signInUrl } from '../core/paths/return-to'
import { configuration } from './configuration'
import { askedConfiguration, isFromOurPage } from './request-context'
import { answerInLanguage, respond } from './respond'
import { createSendoraServerClient } from './server-client'

/**
 * Ends the session here and at the service, then goes to the sign-in page, as `signOutAction` does: the `POST` of a route
 * handler. Its address outlives a deployment, so a form that posts there works in a tab from before one, and without
 * scripts. Make the path public. Safe to repeat; a post from another site gets 403.
 *
 * @example
 * ```ts
 * // app/sign-out/route.ts, for <form action="/sign-out" method="post">
 * export { signOutHandler as POST } from '@/lib/sendora/server'
 * ```
 */
export async function signOutHandler(): Promise<Response> {
  const config = configuration()
  const asked = await askedConfiguration()
  if (asked === null) {
    const answer = badHostAnswer('document', config.appOrigins.first)
    return respond(await answerInLanguage(answer, await headers()), config)
  }
  if (!(await isFromOurPage())) {
    const answer = crossOriginAnswer('document', asked.appOrigin)
    return respond(await answerInLanguage(answer, await headers()), config)
  }
  const { kind } = await createSendoraServerClient(cookies()).signOut()
  const location = signInUrl(config.loginPath, null, kind.replaceAll('-', '_'))
  return respond({ status: 303, headers: {}, body: null, location }, asked)
}
