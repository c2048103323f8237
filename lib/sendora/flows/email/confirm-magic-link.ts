import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { readTokens } from '../../core/cookies/cookies'
import { field } from '../../core/form-data'
import { linkTokenField } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { returnToField } from '../../core/paths/return-to'
import { decodeAccessToken } from '../../core/tokens/access-token'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import { rotatorFor } from '../../rotation/rotator-for'
import { checkAccessToken } from '../../rotation/session-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { type CookieStore, cookieValues } from '../../server/session-cookies'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { type LinkRequest, linkRequest } from '../../server/sign-in/link-request'
import { explainLink, usedLink } from '../../server/sign-in/used-link'
import { verifyMagicLink } from './email-service'
import { pendingSignIn } from './pending-sign-in'

/**
 * Signs in with a mailed link: at once only in the browser that requested it, for the same account, and with no other user
 * signed in; otherwise it names the account and asks first (security: mailed links).
 */
export async function confirmMagicLink(context: FormContext): Promise<FormState> {
  const { form, config } = context
  const token = linkTokenField(form)
  if (token === null) return refused('MAGIC_LINK_INVALID')
  const tokenHash = await sha256Hex(token)
  const limit = await limitOperation('code', tokenHash)
  if (limit.kind === 'limited') return outcomeState(limit)

  const store = await cookies()
  const used = usedLink(store, config.cookies)
  const request = linkRequest(store, config).read()
  // The link isn't spent: it still works in the browser that requested it.
  if (request === null && !used.is(tokenHash) && field(form, 'device') !== 'this')
    return refused('LINK_OTHER_BROWSER')

  // The visitor may still decline: the guest of this browser must not be lost before that.
  const api = request === null ? { ...context.api, guest: null } : context.api
  const submission = { flow: 'magic-link', sent: [token], secret: request?.salt ?? '' }
  const outcome = await submitOnce({ ...context, api }, submission, () =>
    verifyMagicLink(api, { token }),
  )
  // A link that leads to the second factor is spent as well.
  if (outcome.kind === 'signed-in' || outcome.kind === 'mfa-required') used.remember(tokenHash)
  const returnTo = linkReturnTo(context, request)
  // The second factor signs in without asking: only if requested here, and not over another user's session.
  if (outcome.kind === 'mfa-required') {
    const present = await presentAccount(store, config)
    const isOwn = present === null || present.isGuest || present.userId === outcome.userId
    if (request === null || !isOwn) return refused('LINK_OWN_BROWSER_ONLY')
  }
  if (outcome.kind !== 'signed-in') {
    const state = await completeSignIn(outcome, { returnTo, config, form, kind: 'magic_link' })
    return explainLink(state, {
      isUsed: used.is(tokenHash),
      isExpired: request?.isExpired ?? false,
    })
  }

  const claims = decodeAccessToken(outcome.tokens.accessToken)
  const email = claims?.email ?? ''
  const present = await presentAccount(store, config)
  const isOwn = present === null || present.userId === claims?.sub
  if ((isOwn || present.isGuest) && (await request?.isFor(email))) {
    linkRequest(store, config).forget()
    return completeSignIn(outcome, { returnTo, config, form, kind: 'magic_link' })
  }
  const { refreshToken } = outcome.tokens
  if (!context.canAnswer) {
    await rotatorFor(config).end(refreshToken)
    return refused('LINK_OTHER_BROWSER')
  }
  await pendingSignIn(store, config).ask(refreshToken)
  const signedInAs = isOwn ? null : present.name
  const pending = await sha256Hex(refreshToken)
  return { kind: 'confirm-account', email, signedInAs, pending, problem: null }
}

/** The form's `from`, or that of the request. */
export function linkReturnTo({ form, returnTo, config }: FormContext, request: LinkRequest | null) {
  return field(form, returnToField) ? returnTo : (request?.returnTo ?? config.afterSignInPath)
}

/** The account of this browser's session, for the question. A decoded token is enough for that. */
async function presentAccount(store: CookieStore, config: SendoraConfig) {
  const { accessToken, refreshToken } = readTokens(cookieValues(store), config.cookieNames)
  const access = await checkAccessToken(config, accessToken)
  if (refreshToken === null && access.kind !== 'valid') return null
  const claims = accessToken === null ? null : decodeAccessToken(accessToken)
  const isGuest = claims?.is_anonymous === true
  const name = claims?.email ?? (isGuest ? 'a guest' : 'another account')
  return { userId: claims?.sub ?? null, name, isGuest }
}
