import type { HardeningPolicy } from '@/lib/server-hardening'

/** An app at one origin over http, in production, without a proxy in front of it. */
export function hardeningPolicy(change: Partial<HardeningPolicy> = {}): HardeningPolicy {
  return {
    appOrigins: { only: 'http://localhost', isSecure: false },
    trustForwardedHeaders: false,
    basePath: '',
    strictTransportSecurity: 'max-age=63072000',
    isTrustedProxy: () => false,
    isProduction: true,
    ...change,
  }
}
