import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { field } from '../../core/form-data'
import { codeField } from '../../core/forms/form-fields'
import { refused } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { refusalSentence } from '../../core/refusals/describe-error'
import { openText, sealText } from '../../core/tokens/sealed-text'
import { configuration } from '../../server/configuration'
import { limitOperation } from '../../server/forms/limit-operation'
import { failureState } from '../../server/forms/with-session-form'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie } from '../../server/sign-in/flow-cookies'
import type { Enrollment } from '../../server/sign-in/second-factor'
import { parseEnrollment, secondFactorPaths } from '../../server/sign-in/second-factor'
import { withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'
import type { SecondFactorState } from './second-factor-state'

const wrongCode = refusalSentence('MFA_CODE_INVALID', null)

/** Gets a secret for an authenticator app. Sign-ins don't change until a code confirms it (contract: second factor). */
export async function startEnrollment(
  context: SessionActionContext,
  form: FormData,
): Promise<SecondFactorState> {
  const call = { method: 'POST', body: {}, parse: parseEnrollment }
  const result = await withRecentAuth(context, form, () =>
    context.callService(secondFactorPaths.start, call),
  )
  if (result.kind === 'step-up') return result
  if (result.kind !== 'ok') return failureState(result)
  await (await pendingFor(context)).remember(result.data)
  const { secret, otpauthUrl } = result.data
  return { kind: 'enroll', secret, otpauthUrl, problem: null }
}

/** Turns the second factor on with the form's `code`. A wrong code costs nothing, and the secret stays. */
export async function confirmEnrollment(
  context: SessionActionContext,
  form: FormData,
): Promise<SecondFactorState> {
  const { session, callService } = context
  const pending = await pendingFor(context)
  const enrollment = await pending.open(field(form, 'secret'))
  if (enrollment === null) return missing
  const { secret, otpauthUrl, recoveryCodes } = enrollment
  const again = (problem: string): SecondFactorState => {
    return { kind: 'enroll', secret, otpauthUrl, problem }
  }
  const code = codeField(form)
  if (code.kind === 'invalid') return again(code.message)
  const limit = await limitOperation('code', session.userId)
  if (limit.kind === 'limited') {
    return again(refusalSentence('RATE_LIMITED', limit.retryAfterSeconds))
  }
  const call = { method: 'POST', body: { code: code.value }, parse: isConfirmed }
  const result = await callService(secondFactorPaths.confirm, call)
  if (result.kind === 'ok' && result.data) {
    pending.forget()
    return { kind: 'recovery-codes', codes: recoveryCodes }
  }
  if (result.kind === 'ok') return again(wrongCode)
  if (result.kind === 'refused' && result.code === 'MFA_NOT_ENABLED') return missing
  const failure = failureState(result)
  return failure.kind === 'refused' ? again(failure.message) : failure
}

const missing = refused('ENROLLMENT_MISSING')

async function pendingFor({ session }: SessionActionContext) {
  return pendingEnrollment(await cookies(), configuration(), session.userId)
}

/** The service answers a wrong code with success and `confirmed: false` (contract: second factor). */
function isConfirmed(data: unknown): boolean {
  return isRecord<'confirmed'>(data) && data.confirmed === true
}

/** How long the setup may take, seconds. */
const maxAgeSeconds = 900

/**
 * Keeps an enrollment until it's confirmed. The service issues the recovery codes with the secret (contract: second
 * factor), but they're only shown once the second factor is on. The cookie is sealed with the secret, which only the page
 * has: by itself it reveals nothing.
 */
function pendingEnrollment(store: CookieStore, config: SendoraConfig, userId: string) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'enroll', maxAgeSeconds })
  const sealOf = (secret: string) => ({ secret, purpose: `sendora enrollment of ${userId}` })
  return {
    async remember(enrollment: Enrollment): Promise<void> {
      cookie.store(await sealText(JSON.stringify(enrollment), sealOf(enrollment.secret)))
    },
    /** The enrollment with this secret, or `null` if it's too old, replaced, or another user's. */
    async open(secret: string): Promise<Enrollment | null> {
      const text = await openText(cookie.read() ?? '', sealOf(secret))
      return text === null ? null : parseEnrollment(JSON.parse(text))
    },
    forget: () => cookie.clear(),
  }
}
