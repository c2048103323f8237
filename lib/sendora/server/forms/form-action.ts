import { cookies, headers } from 'next/headers'
import type { RequestConfig, SendoraConfig } from '../../core/config/options'
import { readTokens } from '../../core/cookies/cookies'
import { isForeignPair } from '../../core/cookies/csrf-token'
import { formOf } from '../../core/form-data'
import { type FormState, refused } from '../../core/forms/form-state'
import { atAskedOrigin } from '../../core/gate/asked-origin'
import {
  configuredReturnTo,
  returnToField,
  singleValue,
  withQuery,
} from '../../core/paths/return-to'
import { decodeAccessToken } from '../../core/tokens/access-token'
import { RedactedTokens } from '../../core/tokens/redacted-tokens'
import type { ApiContext } from '../../service/call-api'
import { configuration } from '../configuration'
import { redirectTo } from '../redirect-to'
import { isFromOurPage, pageConfiguration } from '../request-context'
import { type CookieStore, cookieValues } from '../session-cookies'
import { stateInLanguage } from './in-language'
import { pageWithoutState } from './lost-state'

/** A form's action gets the form alone, or `useActionState`'s previous state and the form. */
export type FormActionArguments = [form: FormData] | [previous: FormState, form: FormData]

export type FormContext = {
  form: FormData
  returnTo: string
  /** At the origin that was asked for. */
  config: RequestConfig
  /** For calls that sign in: carries the browser's user agent and the guest's tokens. */
  api: ApiContext
  /** The page shows the returned state, so it can ask a question. */
  canAnswer: boolean
}

/**
 * Runs a form's action. Under `useActionState` the state is the answer; a plain `<form action>` can't read it, so it is
 * redirected to the sign-in page, with `error` for a refusal and `sent=1` for a sent message. So is a page that loses the
 * state, to itself.
 */
export async function runFormAction(
  args: FormActionArguments,
  run: (context: FormContext) => Promise<FormState>,
): Promise<FormState> {
  const shared = await pageConfiguration(configuration())
  const config = atAskedOrigin(shared, await headers())
  const form = formOf(args.at(-1))
  const from = singleValue(form.getAll(returnToField))
  const returnTo = configuredReturnTo(from, shared)
  const canAnswer = args.length === 2
  const state =
    config !== null && (await isFromOurPage())
      ? await run({ form, returnTo, config, api: await requestApi(config), canAnswer })
      : refused('CROSS_ORIGIN')
  const facts = factsOf(state)
  const page = canAnswer && facts ? await pageWithoutState() : null
  if (canAnswer && page === null) return stateInLanguage(state)
  if (state.kind === 'done') return redirectTo(returnTo)
  const signIn = withQuery(shared.loginPath, { [returnToField]: returnTo })
  return redirectTo(withQuery(page ?? signIn, facts ?? {}))
}

/** What an address can say of a state. */
function factsOf(state: FormState): Record<string, string> | null {
  if (state.kind === 'sent') return { sent: '1' }
  if (state.kind === 'invalid') return { error: 'VALIDATION_ERROR' }
  return state.kind === 'refused' ? { error: state.code } : null
}

export async function requestApi(config: SendoraConfig): Promise<ApiContext> {
  const userAgent = cleanUserAgent((await headers()).get('user-agent'))
  return { ...config, userAgent, guest: presentGuest(await cookies(), config) }
}

/**
 * The tokens of a guest in this browser, or `null`. Only decoded, and even if expired: the service ignores what isn't a
 * guest of its own (contract: guest takeover).
 */
export function presentGuest(store: CookieStore, config: SendoraConfig): RedactedTokens | null {
  const tokens = readTokens(cookieValues(store), config.cookieNames)
  const { accessToken, refreshToken } = tokens
  if (accessToken === null || refreshToken === null || isForeignPair(tokens, config)) return null
  const isGuest = decodeAccessToken(accessToken)?.is_anonymous === true
  return isGuest ? new RedactedTokens({ accessToken, refreshToken }, 0) : null
}

/** A `User-Agent` that is safe to forward: printable ASCII, at most 256 characters. `null` if nothing is left. */
export function cleanUserAgent(header: string | null): string | null {
  const printable = header?.replace(/[^\x20-\x7e]/g, '').trim()
  return printable?.slice(0, 256).trimEnd() || null
}
