import type { CookieNames, CookieSettings } from '../cookies/cookies'
import type { BodyLimits } from '../gate/body-rules'
import type { Pattern } from '../paths/canonical-path'
import type { LoadSharedRotation } from '../refresh-outcome'
import type { AccessTokenState, ClockRules } from '../tokens/session'
import type { AllowInsecureHttp, AppOrigin, AppOrigins } from './app-origins'

/**
 * The options that the gate, pages, handlers and actions share. Write them in `lib/sendora/config.ts`; an entry that
 * takes options may repeat them, but can't contradict them.
 */
export type SendoraOptions = {
  /** Publishable key of the Sendora project (`pk_…`). Secret keys are refused. @default `NEXT_PUBLIC_SENDORA_KEY` */
  publicKey?: string
  /**
   * Origin of the Sendora API; `/api/v1` is appended. https, or http on localhost and 127.0.0.1.
   * @default `SENDORA_API_URL`, else `https://api.sendoracloud.com`
   */
  apiUrl?: string
  /**
   * The app's own origin. Redirects, links and Origin checks use it, never the Host header. Over https, cookies get the
   * `__Host-` prefix. For several origins of one scheme, a list: `https://*.example.com` is any one label in front of
   * `.example.com`. Or a function that says whether an origin is the app's; it gets `https://` origins, or `http://`
   * ones where `APP_ORIGIN` has that scheme. With a list or a function, `Host` chooses among them, and a request for
   * any other gets 400. @default `APP_ORIGIN`, with commas a list; outside production `http://localhost:$PORT`
   */
  appOrigin?: AppOrigin
  /**
   * Says that a proxy overwrites `X-Forwarded-Host` and `X-Forwarded-Proto` in every request, so that they count instead
   * of `Host`; an `X-Request-Id` of 8 to 64 letters, digits, `-` and `_` is kept. Without such a proxy, anyone could
   * write them. @default false
   */
  trustForwardedHeaders?: boolean
  /**
   * Takes plain http for `apiUrl`, `jwksUrl` and `appOrigin` on hosts other than this machine: names of Docker Compose,
   * a phone on your network. Tokens and passwords then travel readable, and cookies lose `__Host-` and `Secure`. `true`
   * counts outside production, `'production'` everywhere. @default `SENDORA_ALLOW_INSECURE_HTTP`, else false
   */
  allowInsecureHttp?: AllowInsecureHttp
  /**
   * Address of the keys that sign access tokens. When set, signatures are verified (needs the package `jose`); when
   * not, tokens are only decoded and sessions carry `verified: false`. @default `SENDORA_JWKS_URL`, else none
   */
  jwksUrl?: string
  /** `iss` of this app's access tokens. A token with another one is another app's. @default `apiUrl` */
  issuer?: string
  /**
   * `aud` of this app's access tokens. A token with another one is another app's.
   * @default `SENDORA_AUDIENCE`, else the publishable key without its `pk_<environment>_` prefix
   */
  audience?: string
  /**
   * The `basePath` of `next.config`, such as `/console`: the gate throws if they differ. Write all other paths without it.
   * @default none: the app is at the root
   */
  basePath?: string
  /**
   * Route of the sign-in page, always public. With several, by the part of the app that each is for, `/` being the rest:
   * `{ '/': '/login', '/de': '/de/login' }`. @default '/login'
   */
  loginPath?: string | Readonly<Record<string, string>>
  /** Where sign-in leads without a `from`. @default '/dashboard' */
  afterSignInPath?: string
  /** Where sign-in leads when a second factor is required, always public. @default '/mfa' */
  mfaPath?: string
  /**
   * In front of the names of all cookies, for one of two apps on one host: browsers keep no cookies by port. At most 32
   * letters, digits, `-` and `_`, with a letter or digit first. @default `SENDORA_COOKIE_PREFIX`, else none
   */
  cookiePrefix?: string
  /**
   * Domain whose hosts share the session, such as `example.com`; every `appOrigin` lies in it. Session cookies then have
   * `__Secure-` in place of `__Host-`: each host of the domain reads them, and can plant others. @default none: one host
   */
  cookieDomain?: string
  /**
   * `Strict-Transport-Security` of answers over https, or `false` for none. Browsers remember it: `includeSubDomains`
   * commits every subdomain, and `preload` can't be undone for months. @default 'max-age=63072000' (two years)
   */
  strictTransportSecurity?: string | false
  /**
   * Patterns of routes whose `*` and `**` take segments with an encoded slash or percent sign (`%2F`, `%25`), such as
   * `/files/*`. Elsewhere such a path gets 400. Hand these values on only through `encodeURIComponent`. @default []
   */
  encodedPaths?: readonly string[]
  /** Life of the session cookies, seconds: the life of the service's refresh tokens. @default 2592000 (30 days) */
  refreshTokenMaxAgeSeconds?: number
  /** Longest believable life of an access token, seconds. Longer ones are refused. @default 86400 */
  maxAccessTokenLifetimeSeconds?: number
  /** How far `iat` and `nbf` may be ahead of our clock, seconds; 0 for none. @default 90 */
  clockToleranceSeconds?: number
  /**
   * Longest accepted bodies, bytes: `pages` for forms and actions, `api` for what is below `/api`. Longer ones get 413.
   * Raise `pages` together with Next's `serverActions.bodySizeLimit`, and keep both at least 64 KB below
   * `experimental.proxyClientMaxBodySize` (10 MB), where Next cuts bodies without a word.
   * @default { pages: 1048576, api: 9437184 }
   */
  maxBodyBytes?: Partial<BodyLimits>
  /** Total time for a call to the service, milliseconds. @default 5000 */
  timeoutMs?: number
  /** Replaces `fetch`, for tests and instrumentation. @default the global one, looked up at each call */
  fetch?: typeof fetch
  /** Replaces the clock: milliseconds since the epoch. @default `Date.now` */
  nowMs?: () => number
}

/** Options of the gate alone. */
export type SendoraGateOptions = SendoraOptions & {
  /**
   * Paths that need a session, by whole segments: `/dashboard` covers `/dashboard/x`, never `/dashboards`. `*` stands
   * for one segment, and a final `**` for the rest. @default everything that isn't public
   */
  protected?: readonly string[]
  /** Paths that never need a session; they win over `protected`. `/` covers the root alone. @default [] */
  publicPaths?: readonly string[]
  /**
   * Files of `public/` that need no session, by their exact paths, for reading. They count where `protected` is left out.
   * @default what `withPublicFiles` lists, in `next.config`
   */
  publicFiles?: readonly string[]
  /**
   * Paths of handlers that machines call, such as webhooks, as in `protected`. Any method, any origin, any length, never
   * a session: the gate takes session cookies out of the request, and renews and deletes none. Nothing else protects
   * them, so the handler has to verify its sender (docs/machines.md). @default []
   */
  machinePaths?: readonly string[]
  /**
   * Builds the `Content-Security-Policy` of a document from a fresh nonce. Next.js puts the nonce on its own scripts,
   * so pages must be rendered per request. @default none: no policy is set, and one that a client sends is dropped
   */
  contentSecurityPolicy?: (nonce: string) => string
}

type Kept = Omit<
  SendoraOptions,
  | 'appOrigin'
  | 'jwksUrl'
  | 'loginPath'
  | 'maxBodyBytes'
  | 'refreshTokenMaxAgeSeconds'
  | 'cookiePrefix'
  | 'cookieDomain'
  | 'encodedPaths'
>

/** Options with every default filled in and every value checked. */
export type SendoraConfig = Readonly<
  Required<Kept> &
    ConfiguredPaths & {
      /** `null`: each request asks for one of several. */
      appOrigin: string | null
      appOrigins: AppOrigins
      /** How access tokens are verified. `null`: they are only decoded. */
      verification: { jwksUrl: string; loadVerifier: LoadVerifier } | null
      /** `null`: rotations are shared within one process. */
      sharedRotation: LoadSharedRotation | null
      maxBodyBytes: BodyLimits
      encodedPaths: readonly Pattern[]
      cookies: CookieSettings
      cookieNames: CookieNames
      /** Every option that says how this app is set up, by its name. Clock and `fetch` don't. */
      named: Readonly<Record<string, unknown>>
      /** Only ever grows, unlike the wall clock: for durations, milliseconds. */
      elapsedMs: () => number
    }
>

/** The configuration at the origin that a request asks for. */
export type RequestConfig = SendoraConfig & { readonly appOrigin: string }

/** The environment variables, read and checked (options: environment variables). */
export type Environment = {
  isProduction: boolean
  apiUrl: string
  appOrigin: string | readonly string[] | undefined
  allowInsecureHttp: AllowInsecureHttp
} & Record<Variable, string | undefined>
type Variable = 'publicKey' | 'jwksUrl' | 'audience' | 'cookiePrefix' | 'redisUrl'

/** What client components know of the configuration: nothing secret. */
export type ClientConfig = Omit<ConfiguredPaths, 'encodedPaths'> &
  Readonly<{ cookiePrefix: string }>

export type ConfiguredPaths = Readonly<{
  basePath: string
  /** In a component, an action, or the gate: the one for the page at hand. Else the one for the rest of the app. */
  loginPath: string
  /** By the part of the app that each is for. */
  loginPaths: Readonly<Record<string, string>>
  mfaPath: string
  afterSignInPath: string
  encodedPaths: readonly Pattern[]
}>

export type VerifierOptions = {
  /** Address of the key set. Keys come from nowhere else. */
  jwksUrl: string
  /** Expected `iss`. */
  issuer: string
  /** Expected `aud`: the token must name it, and nothing else. */
  audience: string
  /** @default the global `fetch` */
  fetch?: typeof fetch
  /** @default `Date.now` */
  nowMs?: () => number
  /** How many verified tokens are remembered. @default 10000 */
  maxRemembered?: number
}

export type Verifier = {
  /** Checks signature, issuer, audience and times. `unavailable` when the keys can't be loaded. */
  verify: (token: string, rules: ClockRules) => Promise<AccessTokenState>
}

/** Loads `verify.ts`, so that an app that only decodes bundles none of it. */
export type LoadVerifier = () => Promise<{ createVerifier: (options: VerifierOptions) => Verifier }>

/** What `config.ts` sets: the options that every entry shares, and the optional parts of this folder. */
export type SendoraDefinition = SendoraOptions & {
  /**
   * Loads the part that verifies access tokens. Required with `jwksUrl`: without it, such a configuration throws
   * `verifier_missing` and never falls back to decoding. @default none: sessions are only decoded
   */
  verifier?: LoadVerifier
  /**
   * Loads the part that lets instances share their rotations. Required when `configureSendora` is given a
   * `sharedStore`, as `rotation-redis` does. @default none: rotations are shared within one process
   */
  sharedRotation?: LoadSharedRotation
}

/** Defines the configuration of this app, in `config.ts`. It is checked when an entry first reads it. */
export function defineSendora(definition: SendoraDefinition): Readonly<SendoraDefinition> {
  return Object.freeze({ ...definition })
}
