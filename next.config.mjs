import { withPublicFiles } from './lib/sendora/gate/public-files.mjs'

/** Headers that are the same for every answer. What depends on the request is the gate's (`middleware.ts`). */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

const list = (values) => Object.entries(values).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Shows the gate which fetches are Next's own, so that it answers those of a page's scripts with 401.
  skipProxyUrlNormalize: true,
  // `forbidden()`: a page that a visitor may not see answers 403, not 200.
  experimental: { authInterrupts: true },
  // In development Next would print what actions are called with: a form's last state may hold a secret.
  logging: { serverFunctions: false },
  // The optimiser is not used, and has had holes.
  images: { unoptimized: true },
  // Addresses that people may have kept.
  redirects: async () => [
    { source: '/dashboard/api-check', destination: '/account/requests', permanent: true },
  ],
  headers: async () => [
    { source: '/:path*', headers: list(headers) },
    // Addresses that carry tokens or a way back must not travel on in a Referer. Not `no-referrer`:
    // under it a form without scripts is posted with `Origin: null`, which the gate refuses.
    {
      source: '/:page(login|magic-link|reset-password|verify-email|mfa|sso)/:rest*',
      headers: list({ 'Referrer-Policy': 'strict-origin' }),
    },
    { source: '/:page(dashboard|account)/:rest*', headers: list({ 'X-Robots-Tag': 'noindex' }) },
  ],
}

export default withPublicFiles(config)

// What Next does not route has no part in `headers()`: `lib/server-hardening` writes these there.
export { headers as securityHeaders }
