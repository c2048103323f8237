import { isRecord } from '../is-record'
import { type ErrorCode, refusalSentence } from '../refusals/describe-error'

/** The answer of a form's action, for `useActionState`. Contains what the page shows again, never a secret. */
export type FormState =
  | { kind: 'idle' }
  /** Invalid fields: name of the field → sentence. `name` only from a form that asks for one. */
  | { kind: 'invalid'; fields: Readonly<Record<string, string>>; email: string; name?: string }
  /** Refused, or the service couldn't be reached. */
  | {
      kind: 'refused'
      /** An {@link ErrorCode}, or a newer one of the service. `describeError` explains it. */
      code: ErrorCode | (string & {})
      /** For people. */
      message: string
      retryAfterSeconds: number | null
      email: string
      name?: string
    }
  /**
   * A mailed link is valid, but wasn't requested here, or another account is signed in: ask whether to continue as
   * `email`. No one has been signed in, and the current session stays.
   */
  | {
      kind: 'confirm-account'
      /** The account of the link. */
      email: string
      /** The account that's signed in now and would be signed out, or `null`. */
      signedInAs: string | null
      /** Send it back as the field `pending`. Not a secret. */
      pending: string
      /** Why the last answer failed, or `null`. */
      problem: string | null
    }
  /**
   * The service wants the user to reauthenticate first (`RECENT_AUTH_REQUIRED`; contract: step-up). Nothing is done yet:
   * show the fields of {@link stepUpFields} in the same form, and let it be sent again.
   */
  | {
      kind: 'step-up'
      /** A second factor is on: its code is required too. */
      asksCode: boolean
      /** `false`: the account has no password, so only a new sign-in helps. */
      hasPassword: boolean
      /** Why the last attempt failed, or `null`. */
      problem: string | null
      /** The field that the problem is about, or `null`. */
      wrong: 'password' | 'code' | null
      /** The account, for password managers. */
      email: string
    }
  /** An email is on its way, if the address is known. */
  | {
      kind: 'sent'
      email: string
      /** When it was requested (ms since the epoch), and how long until another may be. */
      resend?: { sentAtMs: number; waitSeconds: number }
    }
  /** It worked. */
  | { kind: 'done'; email: string }

export type StepUpState = Extract<FormState, { kind: 'step-up' }>

/** Names of the fields that answer a `step-up` state. */
export const stepUpFields = { password: 'stepUpPassword', code: 'stepUpCode' } as const

/** The state of a form that hasn't been sent. */
export const idle: FormState = { kind: 'idle' }

type Facts = { retryAfterSeconds?: number | null; email?: string | undefined }

/** A refusal with the sentence of its code. */
export function refused(code: string, facts: Facts & { status?: number | undefined } = {}) {
  const message = refusalSentence(code, facts.retryAfterSeconds ?? null, facts.status)
  return refusedWith(message, { ...facts, code })
}

/** A refusal with this sentence. For client parts, which don't carry those of all codes. */
export function refusedWith(message: string, facts: Facts & { code: string }): FormState {
  const { code, retryAfterSeconds = null, email = '' } = facts
  return { kind: 'refused', code, message, retryAfterSeconds, email }
}

/** Why a form's action failed: the app's limit, the service's refusal, or no answer. */
export type FailedOutcome =
  | { kind: 'limited'; code?: string; retryAfterSeconds: number | null }
  | {
      kind: 'refused'
      refusal: { code: string; status?: number; retryAfterSeconds: number | null }
    }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export function outcomeState(outcome: FailedOutcome, email = ''): FormState {
  if (outcome.kind === 'refused') {
    // Not the rest of it: the service's own message isn't for people.
    const { code, status, retryAfterSeconds } = outcome.refusal
    return refused(code, { status, retryAfterSeconds, email })
  }
  const code = outcome.kind === 'limited' ? outcome.code : 'SERVICE_UNAVAILABLE'
  return refused(code ?? 'RATE_LIMITED', { ...outcome, email })
}

type Question = Extract<FormState, { kind: 'confirm-account' | 'step-up' }>

/** The state when an action gave no answer. A question stays open: the form that led to it may be spent. */
export function unansweredState(
  code: string,
  previous: unknown,
  form: FormData,
  message: string,
): FormState {
  if (isQuestion(previous)) {
    const problem = message
    return previous.kind === 'step-up'
      ? { ...previous, problem, wrong: null }
      : { ...previous, problem }
  }
  const [email, name] = ['email', 'name'].map((field) => String(form.get(field) ?? ''))
  return { ...refusedWith(message, { code, email }), ...(name ? { name } : {}) }
}

function isQuestion(state: unknown): state is Question {
  return isRecord<'kind'>(state) && (state.kind === 'confirm-account' || state.kind === 'step-up')
}
