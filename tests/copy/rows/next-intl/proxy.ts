import type { NextFetchEvent, NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from './i18n/routing'
import { sendoraMiddleware } from './lib/sendora/middleware'

const localize = createMiddleware(routing)
const gate = sendoraMiddleware(
  { protected: ['/dashboard', '/de/dashboard'], publicPaths: ['/login', '/de/login'] },
  localize,
)

// As `docs/gate.md` puts another middleware in front.
export default function proxy(request: NextRequest, event: NextFetchEvent) {
  const localized = localize(request)
  return localized.headers.has('location') ? localized : gate(request, event)
}

export const config = {
  matcher: '/((?!_next/static/|_next/image$|favicon\\.ico$).*)',
}
