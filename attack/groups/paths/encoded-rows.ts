import assert from 'node:assert/strict'
import { otherPaths } from '../../../scripts/lib/build.mjs'
import type { Answer } from '../../harness/answer'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noCanary, noSessionCookie, ownLocation, uncacheable } from '../../harness/expectations'
import { sessionCookie } from '../../harness/session'

const { basePath, loginPath } = otherPaths

/** Sends paths to the build that has a base path and takes encoded people. */
async function below(attack: AttackContext, path: string, cookie?: string): Promise<Answer> {
  const { origin } = await attack.servers.variant('paths')
  const headers = cookie === undefined ? {} : { cookie }
  return attack.send({ path: basePath + path, headers }, { origin })
}

/** Only the sign-in page of that build, or a refusal. */
async function isGated(attack: AttackContext, path: string): Promise<Answer> {
  const answer = await below(attack, path)
  await noCanary(answer, attack)
  await noSessionCookie(answer, attack)
  assert.ok([307, 308, 400, 401, 404].includes(answer.status), `${path} answered ${answer.status}`)
  if (answer.status === 307) {
    const { origin } = await attack.servers.variant('paths')
    assert.equal(ownLocation(answer, origin).pathname, basePath + loginPath, path)
  }
  if (answer.status !== 308) await uncacheable(answer, attack)
  return answer
}

/** Encoded slashes and percent signs where an option takes them, and addresses below a base path. */
export const encodedRows: readonly AttackCase[] = [
  {
    id: 'P-base-path',
    surface: 'path',
    input: 'protected pages below a base path, spelled in every way; no session',
    run: async (attack) => {
      for (const page of ['/dashboard', '/dashboard/people', '/account', '/api/user']) {
        for (const path of [
          page,
          `${page}/`,
          `/${page}/`,
          `${page}.rsc`,
          `${page}/?x=1`,
          `${page}//`,
        ]) {
          await isGated(attack, path)
        }
      }
      await isGated(attack, '/%64ashboard/')
      await isGated(attack, '/../console/dashboard/')
      await isGated(attack, `${basePath}/dashboard/`)
      await isGated(attack, '/_next/data/x/dashboard.json')
      await isGated(attack, '/dashboard.segments/_tree.segment.rsc')
    },
  },
  {
    id: 'P-base-path-outside',
    surface: 'path',
    input: 'the same pages without the base path, and below one that only begins like it',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('paths')
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      for (const path of [
        '/dashboard/',
        '/api/user/',
        '/consoles/dashboard/',
        '/console-assets/dashboard/',
      ]) {
        const answer = await attack.send({ path, headers: { cookie } }, { origin })
        assert.ok([308, 404].includes(answer.status), `${path} answered ${answer.status}`)
        await noCanary(answer, attack)
      }
    },
  },
  {
    id: 'P-encoded',
    surface: 'path',
    input: '/dashboard/people/a%2Fb and 100%25 where they are taken; no session',
    run: async (attack) => {
      for (const path of ['a%2Fb', 'a%2fb', '%2Flogin', '100%25', 'a%252Fb', 'per_1%2Fedit']) {
        const answer = await isGated(attack, `/dashboard/people/${path}/`)
        assert.equal(answer.status, 307, path)
        const { origin } = await attack.servers.variant('paths')
        const from = ownLocation(answer, origin).searchParams.get('from')
        assert.equal(from, `/dashboard/people/${path}/`)
      }
    },
  },
  {
    id: 'P-encoded-confusion',
    surface: 'path',
    input: '%2F..%2F, double encoding, %5C, and %00 where encoded slashes are taken; valid session',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const hostile = [
        ...[
          '..%2Fadmin',
          'a%2F..%2F..%2Fadmin',
          'a%2F%2e%2e%2Fb',
          'a%252F..%252Fb',
          'a%25252F..%25252Fb',
        ],
        ...[
          'a%252F%252e%252e%252Fb',
          'a%2F..;x%2Fb',
          'a%5Cb',
          'a%255Cb',
          'a%2F%5C..%5Cb',
          'a%00',
          'a%2500',
        ],
        ...['a%2Fb%0d%0ax', 'a%250d%250ax', 'a%2Fb%c0%af', 'a%2F.%2Fb', '%2e%2e%2f%2e%2e'],
      ]
      for (const name of hostile) {
        const answer = await below(attack, `/dashboard/people/${name}/`, cookie)
        assert.equal(answer.status, 400, name)
      }
      for (const path of [
        '/dashboard%2Fpeople/',
        '/dashboard/people%2Fper_1/',
        '/account/a%2Fb/',
      ]) {
        assert.equal((await below(attack, path, cookie)).status, 400, path)
      }
    },
  },
  {
    id: 'P-encoded-routed',
    surface: 'path',
    input:
      'an encoded slash stays inside its segment: it reaches no page below, and no other person',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      for (const name of ['per_1%2Fper_2', 'per_1%2F', '%2Fper_1', 'invite%2Fx', 'per_1%252F']) {
        const answer = await below(attack, `/dashboard/people/${name}/`, cookie)
        assert.equal(answer.status, 404, `${name} answered ${answer.status}`)
      }
    },
  },
]
