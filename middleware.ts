import { contentSecurityPolicy } from './lib/content-security-policy'
import { sendoraMiddleware } from './lib/sendora/middleware'

export default sendoraMiddleware({
  publicPaths: [
    '/',
    '/signup',
    // Ends a session even if nothing can renew it.
    '/sign-out',
    '/magic-link',
    '/forgot-password',
    '/reset-password',
    '/verify-email',
    '/account-deleted',
    '/mfa',
    '/sso/callback',
    '/api/public',
    '/icon.svg',
    '/robots.txt',
  ],
  contentSecurityPolicy,
})

export const config = {
  matcher: '/((?!_next/static/|_next/image/?$|favicon\\.ico$).*)',
  runtime: 'nodejs',
}
