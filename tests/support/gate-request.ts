import { type NextMiddleware, NextRequest } from 'next/server'
import type { SendoraGateOptions } from '@/lib/sendora/core/config/options'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { configure } from './configuration'
import { appOrigin, testOptions } from './sendora-options'

export type RequestFacts = {
  method?: string
  headers?: Record<string, string>
  /** Cookies by name. */
  cookies?: Record<string, string>
  body?: string
}

export type GateHandler = NextMiddleware

/** A request as Next hands it to the gate. */
export function requestTo(path: string, { method, headers, cookies, body }: RequestFacts = {}) {
  const pairs = Object.entries(cookies ?? {}).map(([name, value]) => `${name}=${value}`)
  const all = new Headers(headers)
  if (pairs.length > 0) all.set('cookie', pairs.join('; '))
  return new NextRequest(new URL(path, appOrigin), { method, headers: all, body })
}

/** A gate of its own, with a rotator that no other test shares. Its options become the configuration of the test. */
export function testGate(options: SendoraGateOptions = {}, handler?: GateHandler) {
  const {
    protected: protectedPaths,
    publicPaths = ['/', '/api/public'],
    contentSecurityPolicy,
    machinePaths,
    ...shared
  } = options
  configure(testOptions(shared))
  const own = { protected: protectedPaths, publicPaths, contentSecurityPolicy, machinePaths }
  return sendoraMiddleware(own, handler)
}

/** Settles as the gate does at any request: it throws what is wrong with its options. */
export async function trial(gate: Gate): Promise<void> {
  await gate(requestTo('/login'))
}

type Gate = ReturnType<typeof sendoraMiddleware>

/** Headers that the pages behind the gate get, as Next's own protocol between both names them. */
export function forwardedHeaders(response: Response): Record<string, string> {
  const names = response.headers.get('x-middleware-override-headers')?.split(',') ?? []
  const sent = (name: string) => response.headers.get(`x-middleware-request-${name}`) ?? ''
  return Object.fromEntries(names.map((name) => [name, sent(name)]))
}

/** True when the gate let the request through to Next. */
export function isPassed(response: Response): boolean {
  return response.headers.get('x-middleware-next') === '1'
}

export const fromOurPage = { origin: appOrigin, 'sec-fetch-site': 'same-origin' }

/** `Set-Cookie` lines as name → value. */
export function cookiesSet(response: Response): Record<string, string> {
  const pairs = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '')
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)))
}
