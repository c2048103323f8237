import assert from 'node:assert/strict'
import type { Answer } from '../harness/answer'
import { isSafeReturn, noSessionCookie, ownLocation } from '../harness/expectations'
import { createRawBrowser } from '../harness/raw-browser'
import type { Group, Row } from '../harness/row'
import { sessionPairs } from '../harness/session'
import type { SignIn } from '../harness/sign-in-ways'
import { signInByLink, signInByPassword } from '../harness/sign-in-ways'
import type { World } from '../harness/world'
import { hostileAddresses } from './return-to/hostile-addresses'

/** Both ways to sign in lead to the same place. */
async function leadsTo(world: World, how: Omit<SignIn, 'user'>, ...expected: string[]) {
  const { user } = await world.newVisitor()
  const ways = [signInByPassword, signInByLink]
  const answers = await Promise.all(ways.map((signIn) => signIn(world, { user, ...how })))
  for (const [index, answer] of answers.entries()) {
    const name = ways[index]?.name
    assert.equal(answer.status, 303, `${name} answered ${answer.status}`)
    assert.ok(expected.includes(target(answer, world)), `${name}: ${target(answer, world)}`)
    assert.ok(answer.header('location').length < 2_048, 'Location is too long')
    assert.deepEqual(new Set(answer.all('location')).size, 1)
    assert.ok(!answer.text.includes('evil.test'), 'the answer names the foreign host')
  }
}

function target(answer: Answer, world: World): string {
  const { pathname, search, hash } = ownLocation(answer, world.appOrigin)
  return pathname + search + hash
}

/** A control: this address is taken as it is. */
const kept = (id: string, query: string, expected: string): Row => ({
  id,
  surface: 'login action, from',
  input: `/login?${query} (control)`,
  run: (world) => leadsTo(world, { loginPath: `/login?${query}` }, expected),
})

const refused = ([id, query]: (typeof hostileAddresses)[number]): Row => ({
  id,
  surface: 'login action, from',
  input: `/login?${query.slice(0, 80)}`,
  run: (world) => leadsTo(world, { loginPath: `/login?${query}` }, '/dashboard'),
})

const others: readonly Row[] = [
  {
    id: 'R090',
    surface: 'login action, from',
    input: 'markup in the path',
    run: async (world) => {
      const path = '/%22%3E%3Cscript%3Ealert(1)%3C/script%3E'
      const page = await world.send({ path: `/login?from=${path}` })
      assert.doesNotMatch(page.body, /"><script>alert/i)
      await leadsTo(world, { loginPath: `/login?from=${path}` }, path, '/dashboard')
    },
  },
  {
    id: 'R098',
    surface: 'login / return-to',
    input: 'page opened clean, hidden field set to //evil.test before the press',
    run: (world) =>
      leadsTo(world, { loginPath: '/login', fields: { from: '//evil.test' } }, '/dashboard'),
  },
  {
    id: 'R099',
    surface: 'login / return-to',
    input: 'cookie from=//evil.test, no query',
    run: async (world) => {
      await leadsTo(world, { loginPath: '/login', cookies: { from: '//evil.test' } }, '/dashboard')
    },
  },
  {
    id: 'R100',
    surface: 'login / return-to',
    input: '/login#from=//evil.test, as a client that sends the fragment would',
    run: async (world) => {
      const answer = await world.send({ path: '/login#from=//evil.test' })
      assert.doesNotMatch(answer.body, /name="from" value="[^"]*evil/)
      await leadsTo(world, { loginPath: '/login' }, '/dashboard')
    },
  },
  {
    id: 'R101',
    surface: 'login / return-to',
    input: "no session, one of Next's segment addresses",
    run: async (world) => {
      const path = '/dashboard/people.segments/_tree.segment.rsc'
      const answer = await world.send({ path })
      if (answer.status === 401) return
      const from = ownLocation(answer, world.appOrigin).searchParams.get('from')
      assert.ok(from === null || from === '/dashboard/people', `from is ${from}`)
      await leadsTo(
        world,
        { loginPath: answer.header('location') },
        from === null ? '/dashboard' : '/dashboard/people',
      )
    },
  },
  {
    id: 'R102',
    surface: 'login / return-to',
    input: 'refresh form without scripts: from=//evil.test and a valid refresh cookie',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const cookies = Object.fromEntries(sessionPairs(await service.expiredSession()))
      const browser = createRawBrowser(world, { cookies })
      const press = { path: '/login', form: ['refused'], fields: { from: '//evil.test' } }
      const answer = await browser.submit(press)
      assert.equal(answer.status, 303)
      assert.equal(target(answer, world), '/dashboard')
      assert.notEqual(browser.jar.get('sendora_rt'), cookies.sendora_rt, 'nothing was rotated')
    },
  },
  {
    id: 'R103',
    surface: 'login / return-to',
    input: 'magic link asked for with from=/%5Cevil.test, and with the link itself tampered with',
    run: async (world) => {
      const { user } = await world.newVisitor()
      const answer = await signInByLink(world, { user, loginPath: '/login?from=/%5Cevil.test' })
      assert.equal(target(answer, world), '/dashboard')
    },
  },
  {
    id: 'R104',
    surface: 'login / return-to',
    input: 'valid session, /login?from=//evil.test',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const cookies = Object.fromEntries(sessionPairs(await service.session()))
      const browser = createRawBrowser(world, { cookies })
      for (const [, query] of hostileAddresses) {
        const answer = await browser.get(`/login?${query}`)
        assert.ok([303, 307].includes(answer.status), `${query}: ${answer.status}`)
        assert.equal(target(answer, world), '/dashboard', query)
      }
    },
  },
  {
    id: 'R105',
    surface: 'login / return-to',
    input: 'GET //evil.test/..//dashboard on a raw socket',
    send: [
      '//evil.test/..//dashboard',
      '//evil.test/',
      '/\\evil.test/',
      '//evil.test//dashboard',
    ].map((path) => ({ path })),
    expect: async (answer, world) => {
      await noSessionCookie(answer, world)
      assert.ok([307, 308, 400, 404].includes(answer.status), `answered ${answer.status}`)
      if (answer.status >= 400) return
      const from = ownLocation(answer, world.appOrigin).searchParams.get('from')
      assert.ok(from === null || isSafeReturn(from), `from is ${from}`)
    },
  },
]

export const returnToGroup: Group = {
  name: 'R',
  title: 'where sign-in leads, by password and by link',
  rows: [
    kept('R001', 'from=/dashboard/settings', '/dashboard/settings'),
    kept(
      'R002',
      'from=/dashboard/items?tab=2%26q=a%252Fb%23row-3',
      '/dashboard/items?tab=2&q=a%2Fb#row-3',
    ),
    ...hostileAddresses.map(refused),
    ...others,
  ],
}
