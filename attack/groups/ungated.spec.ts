import assert from 'node:assert/strict'
import { appHandlers, appRoutes, isSignedInRoute } from '../../testing/app-routes'
import type { AttackCase } from '../harness/attack-case'
import type { AttackContext } from '../harness/attack-context'
import { attackGroup } from '../harness/attack-group'
import type { AttackRequest } from '../harness/attack-request'
import { noCanary, noSessionCookie } from '../harness/expectations'
import { forgeToken } from '../harness/forge-token'
import { multipart, postHeaders, readActionIds } from '../harness/forms'
import type { Variant } from '../harness/server-set'
import { sessionCookie } from '../harness/session'
import { asDocumentAndFlight } from './paths/flight'

const handlers = appHandlers().filter((path) => /^\/api\/(?!public\/)/.test(path))
const pages = [
  // Read from `app/`: a new page cannot be forgotten.
  ...appRoutes().filter((route) => isSignedInRoute(route) && !route.includes('[')),
  '/dashboard?range=90d',
  '/dashboard/people?page=2',
  '/dashboard/people.segments/_full.segment.rsc',
  '/dashboard.rsc',
  '/account.segments/_tree.segment.rsc',
]

/** Addresses of everything protected, a person's own page among them. */
async function everything(attack: AttackContext): Promise<string[]> {
  const { service } = await attack.newVisitor()
  const { accessToken } = await service.session()
  const response = await attack.http.get(`${attack.mockOrigin}/api/v1/people?page=1&pageSize=1`, {
    headers: { authorization: `Bearer ${accessToken}`, 'x-api-key': 'pk_dev_orbitDemo4nKx82Lq' },
  })
  const { data } = await response.json()
  const id = encodeURIComponent(data.items[0].id)
  return [...pages, `/dashboard/people/${id}`, `/dashboard/people/${id}.rsc`]
}

/** Asks for everything, as every kind of request, and finds nothing private in any answer. */
async function findNothing(
  attack: AttackContext,
  variant: Variant,
  cookie?: string,
): Promise<void> {
  const { origin } = await attack.servers.variant(variant)
  const pages = (await everything(attack)).map((path) => ({ path, headers: { cookie } }))
  const requests: AttackRequest[] = [
    ...asDocumentAndFlight(pages),
    ...handlers.flatMap((path) => [
      { path, headers: { cookie } },
      { path, headers: { cookie, authorization: 'Bearer x.y.z' } },
    ]),
  ]
  for (const request of requests) {
    // A page that demands a claim answers 501 where tokens are only decoded: such an app is set up wrongly.
    const allow = variant.endsWith('decoding') ? (['server-error'] as const) : undefined
    const answer = await attack.send(request, { origin, allow })
    await noCanary(answer, attack)
    await noSessionCookie(answer, attack)
  }
}

const rows: readonly AttackCase[] = [
  {
    id: 'ungated-control',
    surface: 'control',
    input: 'the gate is gone, and pages still work for signed-in users',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('ungated')
      const missing = await attack.send({ path: '/api/nowhere-at-all' }, { origin })
      assert.equal(missing.status, 404, 'something stands in front of the app')
      const { user, service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const page = await attack.send({ path: '/account', headers: { cookie } }, { origin })
      assert.equal(page.status, 200)
      assert.ok(page.body.includes(user.email), 'the canary does not sing')
      const people = await attack.send(
        { path: '/dashboard/people', headers: { cookie } },
        { origin },
      )
      assert.ok(
        attack.canaries.some((canary) => canary !== user.email && people.body.includes(canary)),
        'the figures do not sing',
      )
    },
  },
  {
    id: 'ungated-nobody',
    surface: 'documents, payloads, prefetches, API',
    input: 'no session',
    run: (attack) => findNothing(attack, 'ungated'),
  },
  {
    id: 'ungated-expired',
    surface: 'documents, payloads, prefetches, API',
    input: 'an expired session whose refresh token is no longer taken',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      await service.revoke()
      await findNothing(attack, 'ungated', cookie)
    },
  },
  {
    id: 'ungated-garbage',
    surface: 'documents, payloads, prefetches, API',
    input: 'forged and broken tokens, verified',
    run: async (attack) => {
      for (const token of [forgeToken({}), forgeToken({ role: 'admin' }, 'RS256'), 'x.y.z']) {
        await findNothing(attack, 'ungated', `sendora_at=${token}`)
      }
    },
  },
  {
    id: 'ungated-forged-decoding',
    surface: 'documents, payloads, prefetches, API',
    input: 'forged tokens with the role admin, while tokens are only decoded',
    run: async (attack) => {
      for (const algorithm of ['none', 'RS256']) {
        await findNothing(
          attack,
          'ungated-decoding',
          `sendora_at=${forgeToken({ role: 'admin' }, algorithm)}`,
        )
      }
    },
  },
  {
    id: 'gated-forged-decoding',
    surface: 'documents, payloads, prefetches, API',
    input: 'the same with the gate in place',
    run: (attack) =>
      findNothing(attack, 'decoding', `sendora_at=${forgeToken({ role: 'admin' }, 'RS256')}`),
  },
  {
    id: 'ungated-actions',
    surface: 'server actions',
    input: 'every action: by nobody, with a forged session, from another site',
    run: async (attack) => {
      const { origin } = await attack.servers.variant('ungated')
      const { service } = await attack.newVisitor()
      const session = await service.session()
      await service.bend('/auth-service/me', { status: 418 })
      const cookies = ['', `sendora_at=${forgeToken({ role: 'admin' })}`, sessionCookie(session)]
      const actions = ['/account', '/login'].flatMap((path) =>
        Object.entries(readActionIds(path)).map(([name, id]) => ({ path, name, id })),
      )
      for (const { path, name, id } of actions) {
        for (const [index, cookie] of cookies.entries()) {
          const isForeign = index === 2
          const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
          const { contentType, body } = multipart([[`$ACTION_ID_${id}`, '']])
          const base = { cookie, headers: isForeign ? foreign : {} }
          const requests = [
            { method: 'POST', path, body, headers: postHeaders(attack, contentType, base) },
            {
              method: 'POST',
              path,
              body: '[]',
              headers: postHeaders(attack, 'text/plain;charset=UTF-8', {
                ...base,
                headers: { ...base.headers, 'next-action': id },
              }),
            },
          ]
          for (const request of requests) {
            // Next itself answers 500 when the Origin is not the host, before any code of ours.
            const answer = await attack.send(
              { ...request, label: `${name} ${request.path}` },
              { origin, allow: ['server-error'] },
            )
            await noCanary(answer, attack)
            await noSessionCookie(answer, attack)
          }
        }
      }
      const families = await service.families()
      assert.ok(
        families.every(({ revokedAt }) => revokedAt === null),
        'someone was signed out',
      )
      const me = await attack.http.get(`${attack.mockOrigin}/api/v1/auth-service/me`, {
        headers: { authorization: `Bearer ${session.accessToken}` },
      })
      await service.repair()
      assert.equal(me.status(), 418, 'an action ran')
    },
  },
]

attackGroup({
  name: 'ungated',
  title: 'the second line, with the gate taken out of the build',
  rows,
})
