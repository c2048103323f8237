import assert from 'node:assert/strict'
import type { Answer } from '../harness/answer'
import type { AttackCase } from '../harness/attack-case'
import type { AttackContext } from '../harness/attack-context'
import { attackGroup } from '../harness/attack-group'
import { isSafeReturn, noSessionCookie, ownLocation } from '../harness/expectations'
import { createRawBrowser } from '../harness/raw-browser'
import { sessionCookie, sessionPairs } from '../harness/session'
import type { SignIn } from '../harness/sign-in-ways'
import { signInByLink, signInByPassword } from '../harness/sign-in-ways'
import { hostileAddresses } from './return-to/hostile-addresses'

/** Both ways to sign in lead to the same place. */
async function leadsTo(attack: AttackContext, how: Omit<SignIn, 'user'>, ...expected: string[]) {
  const { user } = await attack.newVisitor()
  const ways = [signInByPassword, signInByLink]
  const answers = await Promise.all(ways.map((signIn) => signIn(attack, { user, ...how })))
  for (const [index, answer] of answers.entries()) {
    const name = ways[index]?.name
    assert.equal(answer.status, 303, `${name} answered ${answer.status}`)
    assert.ok(expected.includes(target(answer, attack)), `${name}: ${target(answer, attack)}`)
    assert.ok(answer.header('location').length < 2_048, 'Location is too long')
    assert.deepEqual(new Set(answer.all('location')).size, 1)
    assert.ok(!answer.text.includes('evil.test'), 'the answer names the foreign host')
  }
}

function target(answer: Answer, attack: AttackContext): string {
  const { pathname, search, hash } = ownLocation(answer, attack.appOrigin)
  return pathname + search + hash
}

/** A control: this address is taken as it is. */
const kept = (id: string, query: string, expected: string): AttackCase => ({
  id,
  surface: 'login action, from',
  input: `/login?${query} (control)`,
  run: (attack) => leadsTo(attack, { loginPath: `/login?${query}` }, expected),
})

const refused = ([id, query]: (typeof hostileAddresses)[number]): AttackCase => ({
  id,
  surface: 'login action, from',
  input: `/login?${query.slice(0, 80)}`,
  run: (attack) => leadsTo(attack, { loginPath: `/login?${query}` }, '/dashboard'),
})

const others: readonly AttackCase[] = [
  {
    id: 'R083',
    surface: 'login action, from',
    input: '/login?from=/dashboard?from=//evil.test, whose own `from` stays and leads nowhere',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const path = '/dashboard?from=//evil.test'
      for (const signIn of [signInByPassword, signInByLink]) {
        const answer = await signIn(attack, { user, loginPath: `/login?from=${path}` })
        assert.equal(answer.status, 303)
        assert.equal(target(answer, attack), path)
      }
      const cookie = sessionCookie(await service.session())
      const page = await attack.send({ path, headers: { cookie } })
      assert.equal(page.status, 200)
      assert.equal(page.header('location'), '')
      assert.doesNotMatch(page.body, /(href|action|src)="[^"]*evil\.test/)
    },
  },
  {
    id: 'R090',
    surface: 'login action, from',
    input: 'markup in the path',
    run: async (attack) => {
      const path = '/%22%3E%3Cscript%3Ealert(1)%3C/script%3E'
      const page = await attack.send({ path: `/login?from=${path}` })
      assert.doesNotMatch(page.body, /"><script>alert/i)
      await leadsTo(attack, { loginPath: `/login?from=${path}` }, path, '/dashboard')
    },
  },
  {
    id: 'R098',
    surface: 'login / return-to',
    input: 'page opened clean, hidden field set to //evil.test before the press',
    run: (attack) =>
      leadsTo(attack, { loginPath: '/login', fields: { from: '//evil.test' } }, '/dashboard'),
  },
  {
    id: 'R099',
    surface: 'login / return-to',
    input: 'cookie from=//evil.test, no query',
    run: async (attack) => {
      await leadsTo(attack, { loginPath: '/login', cookies: { from: '//evil.test' } }, '/dashboard')
    },
  },
  {
    id: 'R100',
    surface: 'login / return-to',
    input: '/login#from=//evil.test, as a client that sends the fragment would',
    run: async (attack) => {
      const answer = await attack.send({ path: '/login#from=//evil.test' })
      assert.doesNotMatch(answer.body, /name="from" value="[^"]*evil/)
      await leadsTo(attack, { loginPath: '/login' }, '/dashboard')
    },
  },
  {
    id: 'R101',
    surface: 'login / return-to',
    input: "no session, one of Next's segment addresses",
    run: async (attack) => {
      const path = '/dashboard/people.segments/_tree.segment.rsc'
      const answer = await attack.send({ path })
      if (answer.status === 401) return
      const from = ownLocation(answer, attack.appOrigin).searchParams.get('from')
      assert.ok(from === null || from === '/dashboard/people', `from is ${from}`)
      await leadsTo(
        attack,
        { loginPath: answer.header('location') },
        from === null ? '/dashboard' : '/dashboard/people',
      )
    },
  },
  {
    id: 'R102',
    surface: 'login / return-to',
    input: 'refresh form without scripts: from=//evil.test and a valid refresh cookie',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookies = Object.fromEntries(sessionPairs(await service.expiredSession()))
      const browser = createRawBrowser(attack, { cookies })
      const press = { path: '/login', form: ['refused'], fields: { from: '//evil.test' } }
      const answer = await browser.submit(press)
      assert.equal(answer.status, 303)
      assert.equal(target(answer, attack), '/dashboard')
      assert.notEqual(browser.jar.get('sendora_rt'), cookies.sendora_rt, 'nothing was rotated')
    },
  },
  {
    id: 'R103',
    surface: 'login / return-to',
    input: 'magic link asked for with from=/%5Cevil.test, and with the link itself tampered with',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const answer = await signInByLink(attack, { user, loginPath: '/login?from=/%5Cevil.test' })
      assert.equal(target(answer, attack), '/dashboard')
    },
  },
  {
    id: 'R104',
    surface: 'login / return-to',
    input: 'valid session, /login?from=//evil.test',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookies = Object.fromEntries(sessionPairs(await service.session()))
      const browser = createRawBrowser(attack, { cookies })
      for (const [, query] of hostileAddresses) {
        const answer = await browser.get(`/login?${query}`)
        assert.ok([303, 307].includes(answer.status), `${query}: ${answer.status}`)
        assert.equal(target(answer, attack), '/dashboard', query)
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
    expect: async (answer, attack) => {
      await noSessionCookie(answer, attack)
      assert.ok([307, 308, 400, 404].includes(answer.status), `answered ${answer.status}`)
      if (answer.status >= 400) return
      const from = ownLocation(answer, attack.appOrigin).searchParams.get('from')
      assert.ok(from === null || isSafeReturn(from), `from is ${from}`)
    },
  },
]

attackGroup({
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
})
