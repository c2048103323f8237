import assert from 'node:assert/strict'
import type { Answer } from '../harness/answer'
import type { AttackCase } from '../harness/attack-case'
import type { AttackContext, Visitor } from '../harness/attack-context'
import { attackGroup } from '../harness/attack-group'
import { formRequest } from '../harness/forms'
import { sessionCookie } from '../harness/session'
import { visibleText } from '../harness/visible-text'

const allow = ['server-error'] as const

/** A heading, a sentence and a way on, in the document itself. */
function judgeReadable(answer: Answer, { status, words }: { status: number; words: string }): void {
  assert.equal(answer.status, status)
  const seen = visibleText(answer.body)
  assert.match(seen, /<h[12][^>]*>[^<]{3,}/, 'no heading')
  assert.match(seen, /<p[^>]*>[^<]{10,}/, 'no sentence')
  assert.match(seen, /<(a href=|button)/, 'no way on')
  assert.ok(seen.includes(words), `"${words}" is not there to read`)
}

async function ask(attack: AttackContext, path: string, { service }: Visitor, origin?: string) {
  const cookie = sessionCookie(await service.session())
  return attack.send({ path, headers: { cookie } }, { allow, origin })
}

const missingPages = ['/dashboard/nope', '/nope', '/account/nope/deeper', '/api/nope']
const publicMissingPages = ['/login/nope', '/signup/nope', '/api/public/nope']

/** Each page with a call of its own, and the route that it calls. */
const dataPages: { path: string; route: string; isSection?: true }[] = [
  { path: '/dashboard', route: '/analytics/overview' },
  { path: '/dashboard/people', route: '/people' },
  { path: '/dashboard/people/usr_1', route: '/people/usr_1' },
  { path: '/dashboard/people/audiences', route: '/audiences' },
  { path: '/dashboard/people/jobs', route: '/jobs' },
  { path: '/dashboard/people/jobs/job_1', route: '/jobs/job_1' },
  { path: '/dashboard/admin', route: '/admin/audit-log' },
  // A section of a page that is there without it.
  { path: '/account/sessions', route: '/auth-service/sessions/me', isSection: true },
  { path: '/account/second-factor', route: '/auth-service/mfa' },
]

const faults = [
  { status: 503, answered: 503, words: 'You’re still signed in' },
  { status: 429, answered: 429, words: 'Try again in' },
  { status: 401, answered: 401, words: 'Continue' },
  { status: 403, answered: 403, words: 'You don’t have access to this page' },
]

const rows: readonly AttackCase[] = [
  {
    id: 'R-member',
    surface: 'a document without scripts',
    input: 'the admin page, asked for by a member',
    run: async (attack) => {
      const member = await attack.newVisitor({ claims: { role: 'member' } })
      const words = 'You don’t have access to this page'
      judgeReadable(await ask(attack, '/dashboard/admin', member), { status: 403, words })
      const cookie = sessionCookie(await member.service.session())
      const head = await attack.send({
        method: 'HEAD',
        path: '/dashboard/admin',
        headers: { cookie },
      })
      assert.equal(head.status, 403)
    },
  },
  {
    id: 'R-post',
    surface: 'a document without scripts',
    input: 'the form of the admin page, posted by a member',
    run: async (attack) => {
      const admin = await attack.newVisitor({ claims: { role: 'admin' } })
      const member = await attack.newVisitor({ claims: { role: 'member' } })
      const request = await formRequest(attack, {
        path: '/dashboard/admin',
        form: ['email'],
        fields: { email: admin.user.email },
        cookie: sessionCookie(await admin.service.session()),
      })
      assert.ok('headers' in request)
      const cookie = sessionCookie(await member.service.session())
      const answer = await attack.send({ ...request, headers: { ...request.headers, cookie } })
      judgeReadable(answer, { status: 403, words: 'You don’t have access to this page' })
      assert.equal((await admin.service.families())[0]?.revokedAt, null)
    },
  },
  {
    id: 'R-missing',
    surface: 'a document without scripts',
    input: 'a person who does not exist; addresses that do not, for everybody',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const person = await ask(attack, '/dashboard/people/none', visitor)
      judgeReadable(person, { status: 404, words: 'We couldn’t find that' })
      const words = 'This page doesn’t exist'
      for (const path of missingPages) {
        judgeReadable(await ask(attack, path, visitor), { status: 404, words })
      }
      for (const path of publicMissingPages) {
        judgeReadable(await attack.send({ path }), { status: 404, words })
      }
    },
  },
  ...faults.map(
    ({ status, answered, words }): AttackCase => ({
      id: 'R-data',
      surface: 'a document without scripts',
      input: `each page, while the service answers ${status} to its call`,
      run: async (attack) => {
        for (const { path, route, isSection } of dataPages) {
          const visitor = await attack.newVisitor({ claims: { role: 'admin' } })
          await visitor.service.bend(route, { status })
          const answer = await ask(attack, path, visitor)
          judgeReadable(answer, { status: isSection ? 200 : answered, words })
        }
      },
    }),
  ),
  {
    id: 'R-odd-data',
    surface: 'a document without scripts',
    input: 'dates of the service that are none',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const at = 'no date'
      const row = { id: 'x', createdAt: at, lastUsedAt: at, deviceInfo: null }
      await visitor.service.bend('/auth-service/sessions/me', {
        status: 200,
        body: { success: true, data: [row] },
      })
      await visitor.service.bend('/events/recent', {
        status: 200,
        body: {
          success: true,
          data: { items: [{ id: 'x', at, type: 'x', person: { id: 'x', name: 'x' } }] },
        },
      })
      for (const path of ['/account/sessions', '/dashboard']) {
        const answer = await ask(attack, path, visitor)
        assert.equal(answer.status, 200)
        assert.ok(/unknown/i.test(visibleText(answer.body)), path)
      }
    },
  },
  {
    id: 'R-decoded',
    surface: 'a document without scripts',
    input: 'a page that demands a claim, where tokens are only decoded',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('decoding')
      const visitor = await attack.newVisitor()
      const answer = await ask(attack, '/dashboard/people/invite', visitor, origin)
      judgeReadable(answer, { status: 501, words: 'SENDORA_JWKS_URL' })
    },
  },
  {
    id: 'R-payload',
    surface: "Next's own client",
    input: 'the same refusals as payloads',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const cookie = sessionCookie(await visitor.service.session())
      await visitor.service.bend('/people', { status: 503 })
      for (const [path, words] of [
        ['/dashboard/admin', 'You don’t have access to this page'],
        ['/dashboard/people/none', 'We couldn’t find that'],
        ['/dashboard/people', 'The service isn’t responding'],
      ] as const) {
        const answer = await attack.send({ path, headers: { cookie, rsc: '1' } })
        const followed = answer.header('location')
        const last = followed
          ? await attack.send({ path: followed, headers: { cookie, rsc: '1' } })
          : answer
        // Its client takes any other status for a broken payload, and loads the page once more.
        assert.equal(last.status, 200, path)
        assert.ok(last.body.includes(words), path)
      }
    },
  },
  {
    id: 'R-control',
    surface: 'control',
    input: 'pages that refuse nothing',
    run: async (attack) => {
      const admin = await attack.newVisitor({ claims: { role: 'admin' } })
      for (const path of ['/dashboard', '/dashboard/people', '/dashboard/admin', '/account']) {
        assert.equal((await ask(attack, path, admin)).status, 200, path)
      }
      for (const path of ['/', '/login', '/signup', '/icon.svg']) {
        assert.equal((await attack.send({ path })).status, 200, path)
      }
    },
  },
]

attackGroup({
  name: 'refusals',
  title: 'what is refused, read without scripts',
  rows,
})
