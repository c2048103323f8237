import { type ErrorCode, refusalSentence } from '../errors/describe-error'
import { isRecord } from '../is-record'

/** What a form's action answered, for `useActionState`. Holds what the page shows again, and never a secret. */
export type FormState =
  | { kind: 'idle' }
  /** Fields that cannot be sent as they are: name of the field → sentence. */
  | {
      kind: 'invalid'
      fields: Readonly<Record<string, string>>
      email: string
      /** From a form that asks for one. */
      name?: string
    }
  /** The service said no, or said nothing. */
  | {
      kind: 'refused'
      /** An {@link ErrorCode}, or one that the service has added since. `describeError` knows what it means. */
      code: ErrorCode | (string & {})
      /** A sentence for people. */
      message: string
      retryAfterSeconds: number | null
      email: string
      name?: string
    }
  /**
   * A mailed link is good, but was not asked for here, or somebody else is signed in: ask whether to go on as `email`.
   * Nobody was signed in yet, and whoever is signed in still is.
   */
  | {
      kind: 'confirm-account'
      /** The account of the link. */
      email: string
      /** Whoever is signed in now and would be signed out, or `null`. */
      signedInAs: string | null
      /** Goes back with the answer, as the field `pending`. Not a secret. */
      pending: string
      /** Why the last answer did not go through, or `null`. */
      problem: string | null
    }
  /**
   * The service wants to know again who sits there before it does this (`RECENT_AUTH_REQUIRED`; contract: step-up).
   * Nothing is done yet: show the fields of {@link stepUpFields} in this same form and let it be sent once more.
   */
  | {
      kind: 'step-up'
      /** A second factor is on: its code is asked for as well. */
      asksCode: boolean
      /** `false`: there is no password to ask for; only a new sign-in helps. */
      hasPassword: boolean
      /** Why the last proof did not do, or `null`. */
      problem: string | null
      /** The field that the problem is about, or `null`. */
      wrong: 'password' | 'code' | null
      /** The account, for password managers. */
      email: string
    }
  /** A message is on its way to this address, if it is known. */
  | {
      kind: 'sent'
      email: string
      /** When the mail was asked for (ms since the epoch), and how long the next one has to wait. */
      resend?: { sentAtMs: number; waitSeconds: number }
    }
  /** It worked, and the page may say so. */
  | { kind: 'done'; email: string }

export type StepUpState = Extract<FormState, { kind: 'step-up' }>

/** Names of the fields that answer a `step-up` state. */
export const stepUpFields = { password: 'stepUpPassword', code: 'stepUpCode' } as const

/** The state of a form that was not sent yet. */
export const idle: FormState = { kind: 'idle' }

/** What a form's action is called with: the form alone, or `useActionState`'s previous state and the form. */
export type FormActionArguments = [form: FormData] | [previous: FormState, form: FormData]

/** A refusal as a form shows it: the sentence comes from the code. */
export function refused(
  code: string,
  {
    retryAfterSeconds = null,
    status,
    email = '',
  }: { retryAfterSeconds?: number | null; status?: number; email?: string } = {},
): FormState {
  const message = refusalSentence(code, retryAfterSeconds, status)
  return { kind: 'refused', code, message, retryAfterSeconds, email }
}

/** What can keep a form's action from its end: a limit of the app, the service's refusal, or no judgment at all. */
export type FailedOutcome =
  | { kind: 'limited'; code?: string; retryAfterSeconds: number | null }
  | {
      kind: 'refused'
      refusal: { code: string; status?: number; retryAfterSeconds: number | null }
    }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** The same as the state of the form that asked. */
export function outcomeState(outcome: FailedOutcome, email = ''): FormState {
  switch (outcome.kind) {
    case 'limited':
      return refused(outcome.code ?? 'RATE_LIMITED', { ...outcome, email })
    case 'refused':
      return refused(outcome.refusal.code, { ...outcome.refusal, email })
    case 'unavailable':
      return refused('SERVICE_UNAVAILABLE', { ...outcome, email })
  }
}

type Question = Extract<FormState, { kind: 'confirm-account' | 'step-up' }>

/**
 * What a form shows whose action gave no answer. A question stays open: the form that led to it may be spent, and what
 * was typed to answer it would be lost.
 */
export function unansweredState(code: string, previous: unknown, form: FormData): FormState {
  if (isQuestion(previous)) {
    const problem = refusalSentence(code, null)
    return previous.kind === 'step-up'
      ? { ...previous, problem, wrong: null }
      : { ...previous, problem }
  }
  const [email, name] = ['email', 'name'].map((field) => String(form.get(field) ?? ''))
  return { ...refused(code, { email }), ...(name ? { name } : {}) }
}

function isQuestion(state: unknown): state is Question {
  return isRecord(state) && (state.kind === 'confirm-account' || state.kind === 'step-up')
}
