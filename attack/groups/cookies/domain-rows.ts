import assert from 'node:assert/strict'
import { otherPaths } from '../../../scripts/lib/build.mjs'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { hiddenFields, multipart, postHeaders } from '../../harness/forms'
import { sessionPairs } from '../../harness/session'

const { basePath, loginPath } = otherPaths
const session = /^__Secure-sendora_(at|rt|csrf)=/

/** Sends to the app whose hosts share a session: `shop.test`, and any one label below it. */
async function shop(attack: AttackContext) {
  const { origin } = await attack.servers.variant('domain')
  const send = (path: string, headers: Record<string, string>) =>
    attack.send({ path: basePath + path, headers }, { origin })
  return { origin, send }
}

type Session = Parameters<typeof sessionPairs>[0]

const cookieOf = (tokens: Session, start = '__Secure-') =>
  sessionPairs(tokens)
    .map(([name, value]) => `${start}${name}=${value}`)
    .join('; ')

/** A session whose cookies belong to a whole domain. */
export const domainRows: readonly AttackCase[] = [
  {
    id: 'C-domain',
    surface: 'Set-Cookie',
    input: 'a sign-in at one host of the domain: who gets which cookie',
    run: async (attack) => {
      const { origin, send } = await shop(attack)
      const { user } = await attack.newVisitor()
      const page = await send(`${loginPath}/`, { host: 'a.shop.test' })
      const { contentType, body } = multipart([
        ...hiddenFields(page.body, ['password']),
        ['email', user.email],
        ['password', user.password],
      ])
      const headers = {
        ...postHeaders(attack, contentType, { headers: { origin: 'https://a.shop.test' } }),
        host: 'a.shop.test',
      }
      const answer = await attack.send(
        { method: 'POST', path: `${basePath}${loginPath}/`, body, headers },
        { origin, allow: ['secret'] },
      )
      assert.equal(answer.status, 303)
      assert.equal(answer.header('strict-transport-security'), '')
      const written = answer.all('set-cookie').filter((line) => session.test(line))
      assert.equal(written.length, 3)
      for (const line of written) {
        assert.match(line, /; ?Domain=shop\.test(;|$)/i)
        assert.match(line, /; ?Secure/i)
        assert.equal(/; ?HttpOnly/i.test(line), !line.includes('_csrf='), line)
      }
      // What belongs to a flow stays with the host that began it.
      const others = answer.all('set-cookie').filter((line) => !session.test(line))
      for (const line of others) {
        if (/Max-Age=0/i.test(line)) continue
        assert.match(line, /^__Host-/)
        assert.doesNotMatch(line, /Domain/i)
      }
    },
  },
  {
    id: 'C-domain-hosts',
    surface: 'Cookie',
    input: 'the shared session at another host of the domain, and at hosts that only look like one',
    run: async (attack) => {
      const { send } = await shop(attack)
      const { user, service } = await attack.newVisitor()
      const cookie = cookieOf(await service.session())
      for (const host of ['shop.test', 'b.shop.test']) {
        const answer = await send('/account/', { host, cookie })
        assert.ok(answer.body.includes(user.email), host)
      }
      for (const host of ['evil-shop.test', 'shop.test.evil.test', 'a.b.shop.test', 'shop.test.']) {
        const answer = await send('/account/', { host, cookie })
        assert.equal(answer.status, 400, host)
        assert.ok(!answer.text.includes(user.email), host)
      }
    },
  },
  {
    id: 'C-domain-planted',
    surface: 'Cookie',
    input: 'an attacker’s session under other names, and beside the victim’s under the same',
    run: async (attack) => {
      const { send } = await shop(attack)
      const [victim, attacker] = [await attack.newVisitor(), await attack.newVisitor()]
      const [own, planted] = [await victim.service.session(), await attacker.service.session()]
      const host = 'a.shop.test'
      for (const start of ['', '__Host-', '\t__Secure-']) {
        const alone = await send('/api/user/', { host, cookie: `x=y; ${cookieOf(planted, start)}` })
        assert.equal(alone.status, 401, start)
        const beside = `x=y; ${cookieOf(planted, start)}; ${cookieOf(own)}`
        const answer = await send('/api/user/', { host, cookie: beside })
        assert.ok(answer.text.includes(victim.user.email), start)
        assert.ok(!answer.text.includes(attacker.user.email), start)
      }
      for (const pair of [
        [own, planted],
        [planted, own],
      ]) {
        const cookie = pair.map((tokens) => cookieOf(tokens as Session)).join('; ')
        const answer = await send('/api/user/', { host, cookie })
        assert.equal(answer.status, 401)
      }
      assert.equal(await attacker.service.rotations(), 0)
    },
  },
  {
    id: 'C-domain-clearing',
    surface: 'clearing',
    input: 'a refused session: deletions with the domain that the cookies have',
    run: async (attack) => {
      const { send } = await shop(attack)
      const { service } = await attack.newVisitor()
      const cookie = cookieOf(await service.expiredSession())
      await service.revoke()
      const answer = await send('/account/', { host: 'a.shop.test', cookie })
      const deleted = answer.all('set-cookie')
      assert.equal(deleted.length, 3)
      for (const line of deleted) {
        assert.match(line, session)
        assert.match(line, /Domain=shop\.test/i)
        assert.match(line, /Max-Age=0/i)
        assert.match(line, /Secure/i)
      }
    },
  },
]
