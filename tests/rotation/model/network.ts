import { DEMO_PUBLIC_KEY } from '@/mocks/constants'
import type { MockService } from '@/mocks/create-mock-service'
import type { simulatedTime } from './simulated-time'
import { settled } from './simulated-time'
import type { Truth } from './truth'

/** What the service may do with a call instead of answering it. None of them spends a token. */
export type Fault = { status: number; body?: string; contentType?: string }

type Call = {
  process: string
  route: 'refresh' | 'revoke'
  token: string
  request: Request
  answer: Response | null
  /** The answer carries successors. */
  isRotation: boolean
  settle: { resolve: (response: Response) => void; reject: (error: Error) => void }
}

export type NetworkFacts = {
  service: MockService
  time: ReturnType<typeof simulatedTime>
  truth: Truth
  graceSeconds: number
  /** The processes that share one store, or only the one itself. */
  fleetOf: (process: string) => readonly string[]
  excuse: (familyId: string, reason: string) => void
  /** Thrown inside a call, it would look like an outage to the library. */
  blame: (problem: string) => void
}

/** The wire between the app's processes and the service. Every step of every call is the test's to take. */
export function createNetwork(facts: NetworkFacts) {
  const { service, time, truth, graceSeconds, fleetOf, excuse, blame } = facts
  let calls: Call[] = []
  const dead = new Set<string>()
  let refreshCalls = 0

  const fetch = (url: string | URL | Request, init: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      const process = new Headers(init.headers).get('x-api-key') ?? ''
      const route = String(url).endsWith('/refresh') ? 'refresh' : 'revoke'
      const { refreshToken: token } = JSON.parse(String(init.body))
      if (dead.has(process)) return reject(new Error('this process has ended'))
      const { signal, ...rest } = init
      const request = new Request(url, rest)
      // The tokens of all are those of one project: the key only tells which process it was.
      request.headers.set('x-api-key', DEMO_PUBLIC_KEY)
      const call: Call = {
        process,
        route,
        token,
        request,
        answer: null,
        isRotation: false,
        settle: { resolve, reject },
      }
      if (route === 'refresh') checkThatCallIsDue(call)
      calls.push(call)
      signal?.addEventListener('abort', () => fail(call, signal.reason))
    })

  /** The library's promise: no second call for a token that these processes are spending or have just spent. */
  function checkThatCallIsDue({ process, token }: Call): void {
    refreshCalls++
    const fleet = fleetOf(process)
    const isTwin = (other: Call) =>
      other.route === 'refresh' && other.token === token && fleet.includes(other.process)
    if (calls.some(isTwin)) blame('two flights of one token')
    const known = truth.of(token).landed.find((landing) => fleet.includes(landing.process))
    if (known && time.elapsedMs() - known.elapsedMs < 30_000) {
      blame('a token was presented again within 30 seconds of its rotation')
    }
  }

  function take(call: Call): void {
    calls = calls.filter((other) => other !== call)
  }

  function fail(call: Call, error: Error): void {
    if (!calls.includes(call)) return
    take(call)
    call.settle.reject(error)
  }

  /** The call reaches the service, which judges it; the answer is on its way back. */
  async function arrive(call: Call, fault: Fault | null): Promise<void> {
    if (call.answer) return
    if (fault) {
      const headers = { 'content-type': fault.contentType ?? 'application/json' }
      call.answer = new Response(fault.body ?? '{"success":false}', {
        status: fault.status,
        headers,
      })
      return
    }
    const known = truth.of(call.token)
    const child = known.child
    const isForgivable =
      known.spentAt !== null &&
      child !== null &&
      time.serviceMs() - known.spentAt.serviceMs < graceSeconds * 1000 &&
      truth.of(child).spentAt === null
    const wasEnded = known.family.revokedAtMs !== null
    call.answer = await service.fetch(call.request)
    if (call.route === 'revoke' || wasEnded) return
    call.isRotation = call.answer.status === 200

    if (known.spentAt === null) {
      const { data } = await call.answer.clone().json()
      known.spentAt = { elapsedMs: time.elapsedMs(), serviceMs: time.serviceMs() }
      known.child = data.tokens.refreshToken
      const { userId, family } = known
      truth.add(data.tokens.refreshToken, { parent: call.token, userId, family })
    } else if (isForgivable) {
      if (call.answer.status !== 200) blame('a replay within the grace ended a session')
    } else {
      excuse(known.family.id, whyReplayed(call))
    }
  }

  /** A spent token was presented. `checkThatCallIsDue` has left these reasons, and no other. */
  function whyReplayed({ process, token }: Call): string {
    const { landed } = truth.of(token)
    if (landed.length === 0) return 'the answer was lost after the service had rotated'
    return landed.some((landing) => fleetOf(process).includes(landing.process))
      ? 'a browser came back with a token that was spent more than 30 seconds ago'
      : 'the process that knew the successor was restarted'
  }

  /** The answer reaches the app, whole. */
  async function deliver(call: Call): Promise<void> {
    if (!call.answer || !calls.includes(call)) return
    take(call)
    if (call.isRotation) {
      truth.of(call.token).landed.push({ process: call.process, elapsedMs: time.elapsedMs() })
    }
    call.settle.resolve(call.answer)
    await settled()
  }

  return {
    fetch: fetch as typeof globalThis.fetch,
    arrive,
    deliver,
    lose: async (call: Call, code: string) => {
      const isUnsent = code === 'ECONNREFUSED'
      if (isUnsent && call.answer) return
      fail(call, new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }))
      await settled()
    },
    pick: (index: number) => calls[index % Math.max(calls.length, 1)],
    /** The process is gone, and with it every call that it waits for. */
    end: async (process: string) => {
      dead.add(process)
      for (const call of calls.filter((one) => one.process === process)) {
        fail(call, new Error('this process has ended'))
      }
      await settled()
    },
    calls: () => calls,
    refreshCalls: () => refreshCalls,
  }
}
