import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SendoraConfig } from '../../core/config/options'
import { readTokens } from '../../core/cookies/cookies'
import { formOf } from '../../core/forms/form'
import { type FormActionArguments, type FormState, refused } from '../../core/forms/form-state'
import { judgeOrigin } from '../../core/gate/request-kind'
import { configuredReturnTo, returnToField, singleValue } from '../../core/paths/return-to'
import { decodeAccessToken } from '../../core/tokens/access-token'
import { RedactedTokens } from '../../core/tokens/redacted-tokens'
import type { ApiContext } from '../../service/call-api'
import { configuration } from '../configuration'
import { cleanUserAgent } from '../request-context'
import { type CookieStore, cookieValues } from '../session-cookies'

/** True when the action was called by a page of this app. Every action asks first. */
export async function isFromOurPage(config: SendoraConfig): Promise<boolean> {
  return judgeOrigin(await headers(), [config.appOrigin]).kind === 'same-origin'
}

/** What an action runs with: its form, where to go afterwards, and the options. */
export type FormContext = {
  form: FormData
  returnTo: string
  config: SendoraConfig
  /** For calls that sign in: names the visitor's browser and the guest that they were, and nothing else of theirs. */
  api: ApiContext
  /** The page shows the state that comes back, so that a question can be answered. */
  canAnswer: boolean
}

/**
 * Runs a form's action. Under `useActionState` the state is the answer; on a plain `<form action>` nobody would
 * read it, so a refusal goes back to the sign-in page as `?error=` and a sent message as `?sent=1`.
 */
export async function runFormAction(
  args: FormActionArguments,
  run: (context: FormContext) => Promise<FormState>,
): Promise<FormState> {
  const config = configuration()
  const given = args.length === 2 ? args[1] : args[0]
  const form = formOf(given)
  const from = singleValue(form.getAll(returnToField))
  const returnTo = configuredReturnTo(from, config)
  const state = (await isFromOurPage(config))
    ? await run({
        form,
        returnTo,
        config,
        api: await requestApi(config),
        canAnswer: args.length === 2,
      })
    : refused('CROSS_ORIGIN')
  if (args.length === 2) return state
  if (state.kind === 'done') redirect(returnTo)

  const query = new URLSearchParams({ [returnToField]: returnTo })
  if (state.kind === 'sent') query.set('sent', '1')
  if (state.kind === 'invalid') query.set('error', 'VALIDATION_ERROR')
  if (state.kind === 'refused') query.set('error', state.code)
  redirect(`${config.loginPath}?${query}`)
}

export async function requestApi(config: SendoraConfig): Promise<ApiContext> {
  const userAgent = cleanUserAgent((await headers()).get('user-agent'))
  return { ...config, userAgent, guest: presentGuest(await cookies(), config) }
}

/**
 * The session of a guest in this browser, or `null`. Also one whose access token has run out, and never judged here:
 * the service ignores whatever is no guest of its own (contract: guest takeover).
 */
export function presentGuest(store: CookieStore, config: SendoraConfig): RedactedTokens | null {
  const { accessToken, refreshToken } = readTokens(cookieValues(store), config.cookieNames)
  if (accessToken === null || refreshToken === null) return null
  const isGuest = decodeAccessToken(accessToken)?.is_anonymous === true
  return isGuest ? new RedactedTokens({ accessToken, refreshToken }, 0) : null
}
