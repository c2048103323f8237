import { readEnvironment } from './sendora/environment'

/** The policy of every document: only our own resources load, and scripts and styles need the nonce. */
export function contentSecurityPolicy(nonce: string): string {
  const { apiUrl } = readEnvironment()
  // React's development build evaluates code to rebuild server stacks; hot reloading uses a socket.
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    // Without scripts, Chromium checks a form's redirect to a provider against this list too.
    `form-action 'self' ${apiUrl}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
