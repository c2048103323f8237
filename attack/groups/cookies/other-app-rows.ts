import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { gate, noCanary } from '../../harness/expectations'
import { otherAppToken } from '../tokens/forge'

const marked = (text: string) => `hash.${Buffer.from(text).toString('base64url')}`

/** Cookies that say they are another app's, or that lie about it. */
export const otherAppRows: readonly AttackCase[] = [
  {
    id: 'C-other-app',
    surface: 'Cookie',
    input: 'a live refresh token beside the marks of another app',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const { refreshToken } = await service.expiredSession()
      const beside = [
        `sendora_at=${otherAppToken({ aud: 'another-project' })}`,
        `sendora_at=${otherAppToken({ iss: 'https://service.of.another.test' })}`,
        `sendora_csrf=${marked('http://localhost:1')}`,
        `sendora_at=garbage; sendora_csrf=${marked('https://another.test')}`,
      ]
      for (const cookies of beside) {
        for (const path of ['/dashboard', '/api/user', '/login']) {
          const cookie = `sendora_rt=${refreshToken}; ${cookies}`
          const answer = await attack.send({ path, headers: { cookie } })
          if (path !== '/login') await gate(answer, attack)
          assert.deepEqual(answer.all('set-cookie'), [], `${path} ${cookies}`)
        }
      }
      assert.equal(await service.rotations(), 0, 'the token was presented')

      const answer = await attack.send({
        path: '/dashboard',
        headers: { cookie: `sendora_rt=${refreshToken}; sendora_csrf=hash` },
      })
      assert.equal(answer.status, 200, 'the session is gone')
      assert.equal(await service.rotations(), 1)
    },
  },
  {
    id: 'C-other-mark',
    surface: 'Cookie',
    input: 'CSRF cookies whose mark is hostile',
    send: [
      marked('javascript:alert(1)'),
      marked('https://evil.test/path'),
      marked('https://user@evil.test'),
      marked('http://evil.test\r\nSet-Cookie: a=b'),
      marked(`https://${'a'.repeat(5_000)}.test`),
      'hash.%00%ff',
      'hash.____',
      'hash.=.=',
      '.....',
      `hash.${'A'.repeat(4_000)}`,
      'hash.__proto__.b',
    ].map((value) => ({
      label: `sendora_csrf=${value.slice(0, 40)}`,
      path: '/dashboard',
      headers: { cookie: `sendora_rt=rt_unknown; sendora_csrf=${value}` },
    })),
    expect: async (answer, attack) => {
      await noCanary(answer, attack)
      assert.ok([307, 503].includes(answer.status), String(answer.status))
      assert.doesNotMatch(answer.text, /evil|alert/)
    },
  },
]
