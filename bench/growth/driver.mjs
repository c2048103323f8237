// What `growth.mjs` needs of the library, bundled like an app's gate.
export { NextResponse } from 'next/server'
export { sessionCookies } from '../../lib/sendora/core/cookies/session-cookies'
export { sendoraMiddleware } from '../../lib/sendora/middleware'
export { isPassed, requestWith } from '../gate/request.mjs'
