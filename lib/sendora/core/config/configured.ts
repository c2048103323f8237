import type { SendoraConfig, SendoraDefinition, SendoraOptions } from './options'

/** Where the configuration keeps each option that says how this app is set up. Clock and `fetch` don't. */
export const configured: Readonly<
  Record<Exclude<keyof SendoraOptions, 'fetch' | 'nowMs'>, (config: SendoraConfig) => unknown>
> = {
  publicKey: (config) => config.publicKey,
  apiUrl: (config) => config.apiUrl,
  appOrigin: (config) => config.appOrigins.given,
  trustForwardedHeaders: (config) => config.trustForwardedHeaders,
  allowInsecureHttp: (config) => config.allowInsecureHttp,
  jwksUrl: (config) => config.verification?.jwksUrl,
  issuer: (config) => config.issuer,
  audience: (config) => config.audience,
  basePath: (config) => config.basePath,
  loginPath: ({ loginPath, loginPaths }) =>
    [loginPath, ...Object.entries(loginPaths).filter(([start]) => start !== '/')].join(' '),
  afterSignInPath: (config) => config.afterSignInPath,
  mfaPath: (config) => config.mfaPath,
  cookiePrefix: (config) => config.cookies.prefix,
  cookieDomain: (config) => config.cookies.domain ?? undefined,
  strictTransportSecurity: (config) => config.strictTransportSecurity,
  encodedPaths: ({ encodedPaths }) => encodedPaths.map((parts) => `/${parts.join('/')}`).join(),
  refreshTokenMaxAgeSeconds: (config) => config.cookies.maxAgeSeconds,
  maxAccessTokenLifetimeSeconds: (config) => config.maxAccessTokenLifetimeSeconds,
  clockToleranceSeconds: (config) => config.clockToleranceSeconds,
  timeoutMs: (config) => config.timeoutMs,
  maxBodyBytes: ({ maxBodyBytes: { pages, api } }) => `pages ${pages}, api ${api}`,
}

const others = [
  'fetch',
  'nowMs',
  'verifier',
  'sharedRotation',
] satisfies (keyof SendoraDefinition)[]

export function isOption(name: string): boolean {
  return Object.hasOwn(configured, name) || others.some((other) => other === name)
}
