import { cookies } from 'next/headers'
import { codeField } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { mfaChallenge } from '../../server/sign-in/flow-cookies'
import type { ApiContext } from '../../service/call-api'
import { postSignIn, signInOutcome } from '../../service/sign-in-request'

/** Answers the second factor of this browser's sign-in. */
export async function completeMfa(context: FormContext): Promise<FormState> {
  const { form, config } = context
  const code = codeField(form)
  const challengeToken = mfaChallenge(await cookies(), config.cookies).read()
  if (challengeToken === null) return refused('CHALLENGE_MISSING')
  if (code.kind === 'invalid') {
    return { kind: 'invalid', fields: { code: code.message }, email: '' }
  }
  const limit = await limitOperation('code', await sha256Hex(challengeToken))
  if (limit.kind === 'limited') return outcomeState(limit)
  const answer = { challengeToken, code: code.value }
  // A code works once: a double click must not lose the session of the first submission.
  const submission = { flow: 'mfa', sent: [code.value], secret: challengeToken }
  const outcome = await submitOnce(context, submission, () =>
    answerMfaChallenge(context.api, answer),
  )
  return completeSignIn(outcome, context)
}

/** `POST /mfa/challenge` (contract: second factor). A wrong code doesn't spend the challenge. */
async function answerMfaChallenge(api: ApiContext, body: { challengeToken: string; code: string }) {
  return signInOutcome(await postSignIn(api, '/mfa/challenge', body))
}
