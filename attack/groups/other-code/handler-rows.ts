import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { sessionCookie } from '../../harness/session'

export const handlerRows: readonly AttackCase[] = [
  {
    id: 'W-handler-cookies',
    surface: 'another middleware',
    input: 'answers with session cookies of its own',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      const { service, user } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const kept = await attack.send({ path: '/forged', headers: { cookie } }, { origin })
      assert.equal(kept.status, 200)
      assert.equal(kept.header('set-cookie'), '')
      assert.ok(kept.body.includes(user.id), 'the page has another session')

      const expired = sessionCookie(await service.expiredSession())
      const renewed = await attack.send(
        { path: '/forged', headers: { cookie: expired } },
        { origin },
      )
      assert.doesNotMatch(renewed.header('set-cookie'), /FORGED|sendora_rt=;/)
      assert.match(renewed.header('set-cookie'), /sendora_rt=/)
    },
  },
  {
    id: 'W-handler-anonymous',
    surface: 'another middleware',
    input: 'its paths without a session, with a forged one, and with Next’s internal headers',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      for (const path of ['/forged', '/old', '/broken', '/de/other-code']) {
        for (const headers of [
          {},
          { cookie: 'sendora_at=forged' },
          { 'x-middleware-next': '1', 'x-middleware-rewrite': '/account' },
          { 'x-middleware-set-cookie': 'sendora_at=forged' },
        ]) {
          const answer = await attack.send({ path, headers }, { origin })
          assert.equal(answer.status, 307, path)
          assert.ok(answer.header('location').startsWith(`${origin}/login?from=`))
        }
      }
    },
  },
  {
    id: 'W-handler-throws',
    surface: 'another middleware',
    input: 'throws, with a good and with an expired session',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      const { service } = await attack.newVisitor()
      for (const session of [await service.session(), await service.expiredSession()]) {
        const request = { path: '/broken', headers: { cookie: sessionCookie(session) } }
        const answer = await attack.send(request, { origin, allow: ['server-error'] })
        assert.equal(answer.status, 500)
        assert.doesNotMatch(answer.body, /other handler/)
      }
    },
  },
  {
    id: 'W-forged-notes',
    surface: 'header',
    input: 'what the gate tells pages and actions, from a client',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('other-code')
      const forged = { 'x-sendora-session': '1', 'x-action-redirect': '/login;push' }
      const empty = await attack.send({ path: '/login', headers: forged }, { origin })
      assert.deepEqual([empty.status, empty.body], [204, ''])
      const gated = await attack.send({ path: '/account', headers: forged }, { origin })
      assert.deepEqual([gated.status, gated.body], [204, ''])
      const notes = { 'x-sendora-login-path': 'https://evil.test/', accept: 'text/html' }
      const answer = await attack.send({ path: '/account', headers: notes }, { origin })
      assert.ok(answer.header('location').startsWith(`${origin}/login?from=`))
    },
  },
]
