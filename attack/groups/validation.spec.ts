import assert from 'node:assert/strict'
import type { AttackCase } from '../harness/attack-case'
import { attackGroup } from '../harness/attack-group'
import { ownLocation } from '../harness/expectations'
import { findSecretsInLogs } from '../harness/find-secrets-in-logs'
import { createRawBrowser } from '../harness/raw-browser'
import { sessionPairs } from '../harness/session'
import { signInByPassword } from '../harness/sign-in-ways'
import { prepareSignOut } from '../harness/sign-out'
import { configRow } from './validation/config-row'
import { flightRows } from './validation/flight-rows'
import { jsonRows } from './validation/json-rows'
import { loginRows } from './validation/login-rows'

const rows: readonly AttackCase[] = [
  ...loginRows,
  {
    id: 'V013',
    surface: 'dashboard',
    input: 'avatar or website of a hostile scheme',
    doesNotApply: 'no page shows an address or an image that a user has chosen',
  },
  {
    id: 'V015',
    surface: 'dashboard',
    input: 'formulas in a CSV export',
    doesNotApply: 'there is no export',
  },
  {
    id: 'V016',
    surface: 'errors',
    input: '?error=, ?reason= and ?message= with markup and unknown codes',
    run: async (attack) => {
      for (const query of [
        'error=%3Cscript%3Ealert(7)%3C/script%3E',
        'error=unknown_code_77',
        'message=Call%20%2B1777',
        'reason=%3Cb%3E77',
        'reason=constructor',
        'reason=__proto__',
        'error=x&error=y77',
      ]) {
        const { status, body } = await attack.send({ path: `/login?${query}` })
        assert.equal(status, 200)
        const visible = body.replace(/<script[\s\S]*?<\/script>/g, '')
        assert.doesNotMatch(
          visible,
          /alert\(7\)|unknown_code_77|Call \+1777|<b>77|native code|y77/,
          query,
        )
        assert.doesNotMatch(body, /<script>alert/)
      }
    },
  },
  ...jsonRows,
  ...flightRows,
  {
    id: 'V024',
    surface: 'headers',
    input: 'Accept-Language with a path, and of 8 KB',
    run: async (attack) => {
      for (const language of ['../../etc/passwd', 'x'.repeat(8_000), '*;q=999', '']) {
        const headers = { 'accept-language': language }
        const answer = await attack.send({ path: '/login', headers })
        assert.equal(answer.status, 200)
        assert.match(answer.body, /<html lang="en"/)
      }
    },
  },
  configRow,
  {
    id: 'V028',
    surface: 'sign-out',
    input: 'twice, without a session, while the service answers 500, with an expired token',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const session = await service.session()
      const browser = createRawBrowser(attack, {
        cookies: Object.fromEntries(sessionPairs(session)),
      })
      const request = await prepareSignOut(browser)
      const { cookie: _, ...anonymous } = request.headers
      const expired = await service.expiredSession()
      const cases: [string, Record<string, string>][] = [
        ['once', request.headers],
        ['twice', request.headers],
        ['nobody', anonymous],
        [
          'expired',
          {
            ...anonymous,
            cookie: `sendora_at=${expired.accessToken}; sendora_rt=${expired.refreshToken}`,
          },
        ],
        ['garbage', { ...anonymous, cookie: 'sendora_at=x; sendora_rt=y' }],
      ]
      for (const [label, headers] of cases) {
        const answer = await attack.send({ ...request, headers })
        assert.equal(answer.status, 303, `${label}: ${answer.status}`)
        assert.equal(ownLocation(answer, attack.appOrigin).pathname, '/login', label)
        // The gate may renew what the action then deletes: what the browser is left with counts.
        const after = createRawBrowser(attack)
        after.keep(answer)
        assert.deepEqual([...after.jar.keys()], [], label)
      }
      const down = await service.session()
      await service.bend('/auth-service/token/revoke', { status: 500 })
      const cookie = `sendora_at=${down.accessToken}; sendora_rt=${down.refreshToken}`
      const answer = await attack.send({ ...request, headers: { ...anonymous, cookie } })
      assert.equal(answer.status, 303)
      assert.ok(
        answer.all('set-cookie').some((value) => /^sendora_rt=;/.test(value)),
        'the cookie stays',
      )
      await service.repair()
      const families = await service.families()
      assert.ok(families.filter(({ revokedAt }) => revokedAt !== null).length >= 2)
    },
  },
  {
    id: 'V025',
    surface: 'logs',
    input: 'tokens, cookies and passwords in all logs so far',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      assert.equal((await signInByPassword(attack, { user, loginPath: '/login' })).status, 303)
      const lines = attack.servers
        .all()
        .flatMap(({ output }) => output)
        .join('')
      assert.ok(!lines.includes(user.password), 'a password is in the log')
      assert.deepEqual(findSecretsInLogs(attack.servers.all()), [])
    },
  },
]

attackGroup({ name: 'V', title: 'input and output', rows })
