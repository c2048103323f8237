import { NextRequest } from 'next/server'
import { sendoraMiddleware } from '../../lib/sendora/middleware'
import { environment } from '../environment.mjs'
import { type Checks, same } from './expect'
import { expired, jwksUrl, signer } from './signed-tokens'

const appOrigin = environment.APP_ORIGIN

type Facts = { claims?: object; isForged?: boolean; refresh?: keyof typeof refreshes }

let rotations = 0
const refreshes = {
  rotates: async () => {
    const tokens = {
      accessToken: await (await service()).sign(),
      refreshToken: `rt_new_${++rotations}`,
      expiresIn: 900,
    }
    return Response.json({ success: true, data: { user: null, tokens } })
  },
  refuses: async () =>
    Response.json(
      { success: false, error: { code: 'INVALID_REFRESH_TOKEN', message: 'No.' } },
      { status: 401 },
    ),
  'is down': async () => Response.json({}, { status: 503 }),
}

let signing: ReturnType<typeof signer> | undefined
/** One service for all: the gate keeps its keys. */
function service() {
  signing ??= signer()
  return signing
}

let refresh = refreshes.refuses
const fetch = async (input: RequestInfo | URL) =>
  String(input instanceof Request ? input.url : input) === jwksUrl
    ? Response.json((await service()).keySet)
    : refresh()

let visits = 0
/** What the gate answers to a visitor with such a session. */
async function visit({ claims, isForged = false, refresh: answer }: Facts, isSignedIn = true) {
  refresh = refreshes[answer ?? 'refuses']
  const token = await (await (isForged ? signer() : service())).sign(claims)
  const renewable = answer === undefined ? '' : `; sendora_rt=rt_${++visits}`
  const headers = new Headers()
  if (isSignedIn) headers.set('cookie', `sendora_at=${token}${renewable}`)
  const response = await sendoraMiddleware({ fetch })(
    new NextRequest(`${appOrigin}/people`, { headers }),
  )
  return {
    isPassed: response.headers.has('x-middleware-next'),
    status: response.status,
    location: response.headers.get('location'),
    cookies: response.headers.getSetCookie().join('\n'),
  }
}

/** Posts chunks without a length, as a proxy that streams does. */
async function postChunks(bytes: number): Promise<number> {
  const body = new ReadableStream({
    start(controller) {
      for (let left = bytes; left > 0; left -= 65_536) {
        controller.enqueue(new Uint8Array(Math.min(left, 65_536)))
      }
      controller.close()
    },
  })
  const headers = { origin: appOrigin, 'sec-fetch-site': 'same-origin' }
  const post = { method: 'POST', headers, body, duplex: 'half' as const }
  const response = await sendoraMiddleware({ fetch })(new NextRequest(`${appOrigin}/login`, post))
  return response.status
}

export const gate: Checks = {
  'a body without a length is counted': async () => {
    same([await postChunks(1_048_576), await postChunks(1_048_577)], [200, 413])
  },
  'a visitor without a session signs in': async () => {
    const { status, location } = await visit({}, false)
    same([status, location], [307, `${appOrigin}/login?from=%2Fpeople`])
  },
  'a session passes': async () => same((await visit({})).isPassed, true),
  'a forged token signs in': async () => {
    const { status, isPassed } = await visit({ isForged: true })
    same([status, isPassed], [307, false])
  },
  'an expired session is renewed in the same request': async () => {
    const { isPassed, cookies } = await visit({ claims: expired(), refresh: 'rotates' })
    same([isPassed, /sendora_rt=rt_new_/.test(cookies)], [true, true])
  },
  'an expired session that the service refuses ends': async () => {
    const { status, cookies } = await visit({ claims: expired(), refresh: 'refuses' })
    same([status, /sendora_rt=;/.test(cookies)], [307, true])
  },
  'an outage ends no session': async () => {
    const { status, cookies } = await visit({ claims: expired(), refresh: 'is down' })
    same([status, cookies], [503, ''])
  },
}
