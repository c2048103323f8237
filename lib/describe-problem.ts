type Problem = { code: string; message: string; retryAfterSeconds: number | null }

const wait = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`

const slowDown = (seconds: number | null) =>
  `Too many attempts. Try again in ${wait(seconds ?? 60)}; your email is kept.`

/** Texts by code of the service (contract 2.3, 2.4). Nobody learns whether an account exists. */
const texts: Record<string, (retryAfterSeconds: number | null) => string> = {
  INVALID_CREDENTIALS: () =>
    'Email and password do not match. Check both, or ask for a sign-in link.',
  ACCOUNT_LOCKED: (seconds) =>
    seconds === null
      ? 'This account is locked. Ask support to open it again.'
      : `This account is locked after too many wrong passwords. Try again in ${wait(seconds)}.`,
  RATE_LIMITED: slowDown,
  RATE_LIMIT: slowDown,
  RATE_LIMIT_EXCEEDED: slowDown,
}

/** A sentence for people: what happened and what to do. Unknown codes keep the given message. */
export function describeProblem({ code, message, retryAfterSeconds }: Problem): string {
  return texts[code]?.(retryAfterSeconds) ?? message
}
