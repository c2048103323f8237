import { encode, forge, nowSeconds } from '../groups/tokens/forge'
import { newKey } from '../groups/tokens/key-server'
import type { AttackContext } from '../harness/attack-context'
import type { AttackRequest } from '../harness/attack-request'
import type { Comparison } from '../harness/compare-cost'
import { all, gate, noCanary, noSessionCookie, refused, status } from '../harness/expectations'
import { type Fields, multipart, postHeaders, readActionIds } from '../harness/forms'

type ExpensiveCase = { name: string; input: string; of: (attack: AttackContext) => Comparison }

const closed = all(noCanary, noSessionCookie, (answer, attack) =>
  status(200, 307, 303, 400, 401, 403, 404, 405, 413, 414, 431)(answer, attack),
)
const depth = 50_000
const nested = '['.repeat(depth) + ']'.repeat(depth)

const page = (headers: Record<string, string> = {}, query = ''): AttackRequest => ({
  path: `/dashboard${query}`,
  headers,
})

function json(attack: AttackContext, body: string): AttackRequest {
  return {
    method: 'POST',
    path: '/api/user',
    headers: postHeaders(attack, 'application/json'),
    body,
  }
}

/** A call of the sign-in action as Next's own client makes it. */
function flight(attack: AttackContext, fields: Fields): AttackRequest {
  const { contentType, body } = multipart(fields)
  const id = readActionIds().loginAction ?? ''
  const headers = { ...postHeaders(attack, contentType), 'next-action': id }
  return { method: 'POST', path: '/login', headers, body }
}

function form(attack: AttackContext, fields: Fields): AttackRequest {
  const { contentType, body } = multipart(fields)
  return { method: 'POST', path: '/login', headers: postHeaders(attack, contentType), body }
}

/** A token with a true signature of an unknown key: everything up to the signature is looked at. */
function deepToken(): string {
  const key = newKey()
  return forge({
    key,
    payload: { sub: 'a', exp: nowSeconds() + 900, x: JSON.parse(deepList(400)) },
  })
}

const deepList = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
const access = (token: string) => page({ cookie: `sendora_at=${token}` })
const manyKeys = Array.from({ length: 1_500 }, (_, n) => `k${n}=v`).join('&')
const manyCookies = Array.from({ length: 1_500 }, (_, n) => `c${n}=v`).join('; ')

/** Each with a control of the same kind, on the same way through the server. */
export function expensiveCases(): ExpensiveCase[] {
  return [
    {
      name: 'deep JSON',
      input: `${depth} nested lists to a route handler`,
      of: (attack) => ({
        hostile: json(attack, nested),
        control: json(attack, '[]'),
        expect: refused(400, 401, 405, 413, 415),
      }),
    },
    {
      name: 'huge JSON',
      input: '900 KB of keys to a route handler',
      of: (attack) => {
        const body = JSON.stringify(
          Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`key${n}`, n])),
        )
        return {
          hostile: json(attack, body),
          control: json(attack, '{}'),
          expect: refused(400, 401, 405, 413, 415),
        }
      },
    },
    {
      name: 'deep Flight',
      input: `an action called with ${depth} nested lists`,
      of: (attack) => ({
        hostile: flight(attack, [['0', nested]]),
        control: flight(attack, [['0', '[]']]),
        expect: all(noCanary, noSessionCookie),
        options: { allow: ['server-error'] },
      }),
    },
    {
      name: 'many fields',
      input: 'a form of 5 000 fields',
      of: (attack) => {
        const fields: Fields = Array.from({ length: 5_000 }, (_, n) => [`f${n}`, 'v'])
        return {
          hostile: form(attack, fields),
          control: form(attack, [['f', 'v']]),
          expect: all(noCanary, noSessionCookie),
          options: { allow: ['server-error'] },
        }
      },
    },
    {
      name: 'huge query',
      input: '1 500 keys in the query of a gated page',
      of: () => ({
        hostile: page({}, `?${manyKeys}`),
        control: page(),
        expect: gate,
      }),
    },
    {
      name: 'huge token',
      input: 'an access token of 14 KB',
      of: () => ({
        hostile: access(`${encode({ alg: 'RS256' })}.${'A'.repeat(14_000)}.AAAA`),
        control: access('no token'),
        expect: gate,
      }),
    },
    {
      name: 'deep token',
      input: 'an access token whose payload nests 400 lists, signed by a stranger',
      of: () => {
        const token = deepToken()
        return { hostile: access(token), control: access('no token'), expect: gate }
      },
    },
    {
      name: 'many cookies',
      input: '1 500 cookies',
      of: () => ({
        hostile: page({ cookie: manyCookies }),
        control: page({ cookie: 'c=v' }),
        expect: gate,
      }),
    },
    {
      name: 'long path',
      input: 'a path of 3 000 escaped segments',
      of: () => ({
        hostile: { path: `/dashboard${'/%61'.repeat(3_000)}` },
        control: { path: '/dashboard/a' },
        expect: closed,
      }),
    },
    {
      name: 'long return',
      input: 'a return address of 8 KB on the sign-in page',
      of: () => ({
        hostile: { path: `/login?from=${encodeURIComponent(`/${'%2e/'.repeat(1_300)}`)}` },
        control: { path: '/login?from=%2Fdashboard' },
        expect: closed,
      }),
    },
    {
      name: 'huge head',
      input: 'a header beyond 16 KB',
      of: () => ({
        hostile: page({ 'x-filler': 'x'.repeat(40_000) }),
        control: page({ 'x-filler': 'x' }),
        expect: refused(431),
      }),
    },
  ]
}
