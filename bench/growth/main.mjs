import { createRequire } from 'node:module'
import { median } from '../../testing/statistics.mjs'
import { environment } from '../gate/environment.mjs'
import { createMaterial } from '../gate/session.mjs'
import { claimsOf, madeToken } from './made-session.mjs'

// How the gate's time and memory grow, in a process of its own. It prints one line of JSON.

const [bundle, mostSessions] = process.argv.slice(2)
Object.assign(process.env, environment(createMaterial(), 0))
const { NextResponse, isPassed, requestWith, sendoraMiddleware, sessionCookies } = createRequire(
  import.meta.url,
)(bundle)

let rotations = 0
const service = async () =>
  Response.json({
    success: true,
    data: {
      accessToken: madeToken(claimsOf(`user_${rotations}`)),
      refreshToken: `rt_${++rotations}`,
      expiresIn: 3_600,
    },
  })
const gateWith = (options) => sendoraMiddleware({ fetch: service, ...options })
const gate = gateWith()

const settings = { isSecure: true, maxAgeSeconds: 3_600, prefix: '', domain: null }
let sessions = 0
function cookiesOf(accessToken) {
  const tokens = { accessToken, refreshToken: `rt_made_${sessions++}_0123456789abcdef` }
  const cookies = sessionCookies(tokens, 'csrf', settings, [])
  return Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
}

const rows = []
for (const length of [500, 1_000, 2_000, 4_000, 6_000]) {
  const cookies = cookiesOf(madeToken(claimsOf('user'), length))
  rows.push({ what: 'token, characters', size: length, ...(await timed(gate, cookies)) })
}
// Longer ones are refused before they are decoded, whole or in chunks.
const long = { '__Host-sendora_at': madeToken(claimsOf('user'), 8_000) }
rows.push({ what: 'token, characters', size: 8_000, ...(await timed(gate, long, isSignIn)) })

const usual = cookiesOf(madeToken(claimsOf('user'), 900))
for (const count of [1, 10, 100, 500]) {
  const publicPaths = Array.from({ length: count }, (_, index) => `/open/place-${index}/**`)
  rows.push({ what: 'patterns', size: count, ...(await timed(gateWith({ publicPaths }), usual)) })
}
for (const count of [1, 10, 100, 1_000]) {
  rows.push({ what: 'sessions in parallel', size: count, ...(await inParallel(count)) })
}
for (let count = 10; count <= Number(mostSessions); count *= 10) {
  rows.push({ what: 'distinct sessions', size: count, ...(await distinct(count, 3_600)) })
}
const renewed = Math.min(Number(mostSessions), 100_000)
rows.push({
  what: 'distinct sessions, all renewed',
  size: renewed,
  ...(await distinct(renewed, -60)),
})
process.stdout.write(`\n${JSON.stringify(rows)}\n`)
process.exit(0)

function isSignIn(response) {
  return response.status === 307
}

/** Microseconds a call, for the gate and for Next alone with the same cookies: medians of turns. */
async function timed(gate, cookies, isGood = isPassed) {
  const alone = (request) => NextResponse.next({ request: { headers: request.headers } })
  if (!isGood(await gate(requestWith(cookies)))) throw new Error('The gate decides otherwise')
  const times = { gate: [], alone: [] }
  for (let turn = 0; turn < 12; turn++) {
    for (const [name, run] of Object.entries({ gate, alone })) {
      const each = []
      for (let index = 0; index < 200; index++) {
        const startedMs = performance.now()
        await run(requestWith(cookies))
        each.push(performance.now() - startedMs)
      }
      // The first turns warm up.
      if (turn >= 4) times[name].push(median(each) * 1_000)
    }
  }
  const [us, aloneUs] = [median(times.gate), median(times.alone)]
  return { us, timesFloor: us / aloneUs }
}

async function inParallel(count) {
  const all = Array.from({ length: count }, (_, index) =>
    cookiesOf(madeToken(claimsOf(`user_${index}`), 900)),
  )
  const times = []
  const turns = Math.max(9, 2_000 / count)
  for (let turn = 0; turn < turns; turn++) {
    const startedMs = performance.now()
    await Promise.all(all.map((cookies) => gate(requestWith(cookies))))
    if (turn >= turns / 3) times.push(((performance.now() - startedMs) * 1_000) / count)
  }
  return { us: median(times) }
}

/** Each session comes once. What the process still holds afterwards is what its memories keep. */
async function distinct(count, lifetimeSeconds) {
  const heapBefore = heapBytes()
  const startedMs = performance.now()
  for (let index = 0; index < count; index++) {
    const cookies = cookiesOf(madeToken(claimsOf(`user_${index}`, lifetimeSeconds), 900))
    const response = await gate(requestWith(cookies))
    if (!isPassed(response)) throw new Error(`The gate answers ${response.status}`)
  }
  const us = ((performance.now() - startedMs) * 1_000) / count
  return { us, heapMb: (heapBytes() - heapBefore) / 2 ** 20 }
}

function heapBytes() {
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
