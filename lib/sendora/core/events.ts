/** How a request got its rotation: it made the call, waited for it, or was answered from memory. */
export type RotationRole = 'leader' | 'follower' | 'replay'

/** Where in the app it happened. */
export type EventSource = 'gate' | 'handler' | 'action' | 'sign-in'

/** How a session began. With a second factor, the first one counts. */
export type SignInKind =
  | 'password'
  | 'magic_link'
  | 'email_code'
  | 'social'
  | 'single_sign_on'
  | 'passkey'
  | 'guest'

/** What a call to the service does that invites guessing or mass mailing. */
export type LimitedKind =
  | 'sign-in'
  | 'sign-up'
  /** An email with a sign-in link, a code, a link to reset a password, or a link to verify an address. */
  | 'magic-link'
  | 'email-code'
  | 'password-reset'
  | 'email-verification'
  /** An email that the app itself sends, such as an invitation. The account is the sender. */
  | 'app-mail'
  /** The challenge for a passkey: every view of a sign-in page with autofill requests one. */
  | 'passkey-challenge'
  /** The answer to it. The account is the id of the passkey. */
  | 'passkey'
  /** A code from an email or of a second factor, or the token of a mailed link. */
  | 'code'

/** Why the gate refused a request before looking at its cookies. `host`: it asked for an origin that isn't the app's. */
type RefusalReason = 'host' | 'path' | 'method' | 'origin' | 'body'

/** Scheme, host and port. */
export type OriginText = `${'http' | 'https'}://${string}`

declare const requestIdBrand: unique symbol

/** Ties the lines of one request together: 128 random bits, or the proxy's own id with `trustForwardedHeaders`. */
export type RequestId = string & { readonly [requestIdBrand]: true }

/**
 * What the library reports, for logs and metrics. Every field is a number, comes from a closed set, or is an origin, so
 * that no token, path or name can be part of an event.
 */
export type SendoraEvent = { requestId: RequestId | null } & (
  | { name: 'gate.passed'; state: 'public' | 'machine' | 'active' | 'rotated' | 'preflight' }
  /** With two origins, a page of the app was opened at an address that isn't in `appOrigin`: correct one of them. */
  | { name: 'gate.refused'; reason: RefusalReason; openedAt?: OriginText; appOrigin?: OriginText }
  | { name: 'gate.sign_in_required'; reason: 'signed-out' | 'rejected' }
  | { name: 'gate.unavailable' }
  /** An action ended the session and redirects: the browser loads that page anew. */
  | { name: 'gate.new_document' }
  /** A browser's prefetch came with an expired session: it isn't worth a renewal, so the visit itself will do that. */
  | { name: 'gate.not_prefetched' }
  | { name: 'rotation.renewed'; source: EventSource; role: RotationRole; durationMs: number }
  | { name: 'rotation.rejected'; source: EventSource; durationMs: number }
  /** The service saw a spent refresh token again and ended the session: theft, or two writers. Alert on any. */
  | { name: 'rotation.reuse_detected'; source: EventSource; durationMs: number }
  /**
   * The new tokens belong to another user than the access token they replace. `service`: both cookies were a pair of
   * ours, so the service mixed two users up; alert on any. `cookies`: the refresh token was planted.
   */
  | {
      name: 'rotation.foreign_user'
      source: EventSource
      durationMs: number
      fault: 'service' | 'cookies'
    }
  | { name: 'rotation.unavailable'; source: EventSource; durationMs: number }
  | { name: 'session.started' }
  /** A sign-in flow has ended in a session, besides `session.started`. */
  | { name: 'sign_in.completed'; kind: SignInKind }
  /** The flow has created the account, or the guest. */
  | { name: 'sign_up.completed'; kind: SignInKind }
  /** A hook of `configureSendora` threw, or took longer than five seconds: the visitor went on without it. */
  | {
      name: 'hook.failed'
      hook: 'onSignIn' | 'onSignUp' | 'onSignOut'
      reason: 'threw' | 'timeout'
    }
  | { name: 'session.ended' }
  /**
   * The cookies were written by another app on this host, at the origin `theirs`: it signs out no one here, and its
   * session stays. Set `cookiePrefix` in one of the two. Once for each pair of origins.
   */
  | { name: 'session.foreign'; ours: OriginText; theirs: OriginText }
  /**
   * Sessions that no other app has marked as its own name another `iss` or `aud` than this app expects, so they count as
   * another app's and lead to the sign-in page again and again. Set this option to what your tokens say. At most one a
   * minute per option.
   */
  | { name: 'session.unexpected_claim'; claim: 'iss' | 'aud'; option: 'issuer' | 'audience' }
  /** The service issued tokens that don't fit in a cookie (error `cookie_too_large`): this account can't sign in. */
  | { name: 'session.too_large'; source: EventSource }
  /** The app's limiter stopped an operation. */
  | { name: 'operation.limited'; operation: LimitedKind }
  /**
   * The server at the configured address doesn't know this route, or our key: no one is signed out, and no one can sign
   * in. At most one a minute per variable.
   */
  | {
      name: 'service.misconfigured'
      endpoint: AuthEndpoint
      status: number
      /** The variable to check. */
      variable: 'SENDORA_API_URL' | 'NEXT_PUBLIC_SENDORA_KEY'
    }
  /** Refreshes failed too often: they're answered without a call until a probe succeeds. */
  | { name: 'breaker.opened' }
  | { name: 'breaker.closed' }
  /** As `breaker.opened`, for calls that read a user's data. */
  | { name: 'read_breaker.opened' }
  | { name: 'read_breaker.closed' }
  /** The shared store gave no usable answer; this instance went on alone. */
  | { name: 'shared_rotation.skipped'; reason: 'unreachable' | 'unreadable' }
  /**
   * The service's clock differs from ours by this many seconds. Up to 300 are corrected; beyond that, tokens may look
   * expired as soon as they're issued.
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
