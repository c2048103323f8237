import { readEnvironment } from './sendora/environment'

/** The policy of every document: nothing runs or loads but our own, scripts and styles by nonce alone. */
export function contentSecurityPolicy(nonce: string): string {
  const { apiUrl } = readEnvironment()
  // React's development build evaluates code to rebuild server stacks; hot reloading speaks over a socket.
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
    // Without scripts, a form's redirect to a provider is part of the form for Chromium, and judged by this list.
    `form-action 'self' ${apiUrl}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
