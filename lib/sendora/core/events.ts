import type { LimitedOperation } from './forms/limited-operation'

/** Who obtained a rotation's result: see the rotator. */
export type RotationRole = 'leader' | 'follower' | 'replay'

/** Where in the app something happened. */
export type EventSource = 'gate' | 'handler' | 'action' | 'sign-in'

/** Why the gate refused a request without looking at its cookies. */
export type RefusalReason = 'path' | 'method' | 'origin' | 'body'

/** 128 random bits that tie the lines of one request together. */
export type RequestId = `${string}-${string}-${string}-${string}-${string}`

/**
 * What the library reports, for logs and metrics. Every field is a number or comes from a closed set, so that no
 * token, address or name can be part of an event.
 */
export type SendoraEvent = { requestId: RequestId | null } & (
  | { name: 'gate.passed'; state: 'public' | 'active' | 'rotated' | 'preflight' }
  | { name: 'gate.refused'; reason: RefusalReason }
  | { name: 'gate.sign_in_required'; reason: 'signed-out' | 'rejected' }
  | { name: 'gate.unavailable' }
  | { name: 'rotation.renewed'; source: EventSource; role: RotationRole; durationMs: number }
  | { name: 'rotation.rejected'; source: EventSource; durationMs: number }
  /** The service saw a spent refresh token again and ended the family: theft, or two writers. Alarm on any. */
  | { name: 'rotation.reuse_detected'; source: EventSource; durationMs: number }
  /**
   * The successors belong to another user than the access token that they replace. `service` when both cookies are a
   * pair of ours: somebody was given another one's session, alarm on any. `cookies` when the refresh token was put
   * beside the access token by somebody else.
   */
  | {
      name: 'rotation.foreign_user'
      source: EventSource
      durationMs: number
      fault: 'service' | 'cookies'
    }
  | { name: 'rotation.unavailable'; source: EventSource; durationMs: number }
  | { name: 'session.started' }
  | { name: 'session.ended' }
  /** The service issued tokens that no cookie can hold (error `cookie_too_large`): nobody of this size can sign in. */
  | { name: 'session.too_large'; source: EventSource }
  /** The app's limiter stopped an attempt. */
  | { name: 'operation.limited'; operation: LimitedOperation['kind'] }
  /**
   * What answers at the address of the service does not know this route, or not our key: nobody is signed out, and
   * nobody can sign in. At most one a minute for each variable.
   */
  | {
      name: 'service.misconfigured'
      endpoint: AuthEndpoint
      status: number
      /** What to look at. */
      variable: 'SENDORA_API_URL' | 'NEXT_PUBLIC_SENDORA_KEY'
    }
  /** Of refreshes. */
  | { name: 'breaker.opened' }
  | { name: 'breaker.closed' }
  /** Of calls that read data for somebody. */
  | { name: 'read_breaker.opened' }
  | { name: 'read_breaker.closed' }
  /** Instances could not be asked; this one went on alone. */
  | { name: 'shared_rotation.skipped'; reason: 'unreachable' | 'unreadable' }
  /**
   * The service's clock differs from ours by this many seconds. More than 300 are not made up for: tokens may then look
   * expired the moment they are issued.
   */
  | { name: 'clock.skewed'; offsetSeconds: number }
)

export type OnSendoraEvent = (event: SendoraEvent) => void

/** The routes below `/auth-service` that carry no user's token (contract: headers). */
export type AuthEndpoint =
  | '/login'
  | '/signup'
  | '/anonymous'
  | '/upgrade'
  | '/magic-link/request'
  | '/magic-link/verify'
  | '/email-otp/request'
  | '/email-otp/verify'
  | '/mfa/challenge'
  | '/password/forgot'
  | '/password/reset'
  | '/email/verify'
  | '/login/social'
  | '/login/social/start'
  | '/sso/oidc/start'
  | '/passkeys/authenticate/start'
  | '/passkeys/authenticate/finish'
  | '/token/refresh'
  | '/token/revoke'
