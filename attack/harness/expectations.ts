import assert from 'node:assert/strict'
import type { Answer } from './answer'
import type { Expectation } from './attack-case'

/** Met when every one of them is met. */
export function all(...expectations: readonly Expectation[]): Expectation {
  return async (answer, attack) => {
    for (const expectation of expectations) await expectation(answer, attack)
  }
}

export function status(...expected: readonly number[]): Expectation {
  return (answer) =>
    assert.ok(expected.includes(answer.status), `${answer.status}, not ${expected.join(' or ')}`)
}

/** Nothing of what only signed-in people may see. */
export const noCanary: Expectation = (answer, attack) => {
  const found = attack.canaries.find((canary) => answer.text.includes(canary))
  assert.equal(found, undefined, 'the answer holds private data')
}

export const uncacheable: Expectation = (answer) => {
  const control = answer.header('cache-control')
  assert.match(control, /private/, `Cache-Control is "${control}"`)
  assert.match(control, /no-store/, `Cache-Control is "${control}"`)
  assert.doesNotMatch(control, /s-maxage|public/)
  assert.equal(answer.header('cdn-cache-control'), '')
}

export const noSessionCookie: Expectation = (answer) => {
  const stored = answer
    .all('set-cookie')
    .filter((value) => /^(__Host-)?sendora_(at|rt|csrf)(\.\d+)?=[^;]/.test(value))
  assert.deepEqual(
    stored.map((value) => value.split('=')[0]),
    [],
    'a session cookie was set',
  )
}

/** The path and query that a redirect leads to; fails on any other host. */
export function ownLocation(answer: Answer, appOrigin: string): URL {
  const location = answer.header('location')
  assert.notEqual(location, '', 'there is no Location')
  assert.doesNotMatch(location, /^[/\\]{2}/, `Location is ${location}`)
  const url = new URL(location, appOrigin)
  assert.equal(url.origin, appOrigin, `Location is ${location}`)
  return url
}

/** True for a return address that cannot lead away, nor to a place that nobody should be sent to. */
export function isSafeReturn(from: string): boolean {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(from) || from.includes('\\')) return false
  const { pathname, origin } = new URL(from, 'http://own.invalid')
  return (
    origin === 'http://own.invalid' &&
    !pathname.startsWith('//') &&
    !/%(2f|5c|25|[01][0-9a-f]|7f)/i.test(pathname) &&
    !/^\/(login|logout|api|_next|magic-link)(\/|$)/i.test(pathname) &&
    !pathname.includes('.segments') &&
    from.length <= 2_048
  )
}

/** Whether a page was drawn for a person who is signed in. It may say 401: that the service refused its own call. */
export function drawsShell({ body }: Answer): boolean {
  return /Sign out/.test(body)
}

const closedStatuses = [301, 302, 303, 307, 308, 400, 401, 404, 405]

/** The word GATE of the catalogue: sign-in, or a refusal, and nothing else. */
export const gate: Expectation = all(noCanary, noSessionCookie, async (answer, attack) => {
  assert.ok(closedStatuses.includes(answer.status), `answered ${answer.status}`)
  assert.ok(!drawsShell(answer), 'the page of a person who is signed in')
  if (answer.status < 400) {
    const { pathname, searchParams, search } = ownLocation(answer, answer.origin)
    const { request } = answer
    if (searchParams.has('_rsc') && pathname !== '/login' && 'path' in request) {
      // Next asks its own client to say what it wants in the address as well; then the gate must answer.
      assert.ok(!request.path.endsWith(search), 'a loop')
      return gate(await attack.send({ ...request, path: pathname + search }), attack)
    }
    if (answer.status !== 308) {
      assert.equal(pathname, '/login', `leads to ${pathname}`)
      const from = searchParams.get('from')
      if (from !== null) assert.ok(isSafeReturn(from), `from is ${from}`)
    }
  }
  // The framework tidies paths before the gate runs, and says nothing private while it does.
  if (answer.status !== 308) uncacheable(answer, attack)
})

/** GATE, or one of these statuses with the same guarantees. */
export function gateOr(...statuses: readonly number[]): Expectation {
  return async (answer, attack) => {
    if (!statuses.includes(answer.status)) return gate(answer, attack)
    await all(noCanary, noSessionCookie)(answer, attack)
  }
}

/** Refused by status, without private data. */
export function refused(...statuses: readonly number[]): Expectation {
  return all(status(...statuses), noCanary, noSessionCookie)
}
