import assert from 'node:assert/strict'
import { appHandlers, appRoutes, isSignedInRoute } from '../../testing/app-routes'
import { noCanary, noSessionCookie } from '../harness/expectations'
import { forgeToken } from '../harness/forge-token'
import { multipart, postHeaders, readActionIds } from '../harness/forms'
import type { Group, Row, Shot } from '../harness/row'
import type { Variant } from '../harness/server-set'
import { sessionCookie } from '../harness/session'
import type { World } from '../harness/world'
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
async function everything(world: World): Promise<string[]> {
  const { service } = await world.newVisitor()
  const { accessToken } = await service.session()
  const response = await world.http.get(`${world.mockOrigin}/api/v1/people?page=1&pageSize=1`, {
    headers: { authorization: `Bearer ${accessToken}`, 'x-api-key': 'pk_dev_orbitDemo4nKx82Lq' },
  })
  const { data } = await response.json()
  const id = encodeURIComponent(data.items[0].id)
  return [...pages, `/dashboard/people/${id}`, `/dashboard/people/${id}.rsc`]
}

/** Asks for everything, as every kind of request, and finds nothing private in any answer. */
async function findNothing(world: World, variant: Variant, cookie?: string): Promise<void> {
  const { origin } = await world.servers.variant(variant)
  const requests = (await everything(world)).map((path) => ({ path, headers: { cookie } }))
  const shots: Shot[] = [
    ...asDocumentAndFlight(requests),
    ...handlers.flatMap((path) => [
      { path, headers: { cookie } },
      { path, headers: { cookie, authorization: 'Bearer x.y.z' } },
    ]),
  ]
  for (const shot of shots) {
    // A page that demands a claim answers 501 where tokens are only decoded: such an app is set up wrongly.
    const allow = variant.endsWith('decoding') ? (['server-error'] as const) : undefined
    const answer = await world.send(shot, { origin, allow })
    await noCanary(answer, world)
    await noSessionCookie(answer, world)
  }
}

const rows: readonly Row[] = [
  {
    id: 'ungated-control',
    surface: 'control',
    input: 'the gate is gone, and pages still work for whoever is signed in',
    run: async (world) => {
      const { origin } = await world.servers.variant('ungated')
      const nobody = await world.send({ path: '/dashboard/nowhere-at-all' }, { origin })
      assert.equal(nobody.status, 404, 'something stands in front of the pages')
      const { user, service } = await world.newVisitor()
      const cookie = sessionCookie(await service.session())
      const page = await world.send({ path: '/account', headers: { cookie } }, { origin })
      assert.equal(page.status, 200)
      assert.ok(page.body.includes(user.email), 'the canary does not sing')
      const people = await world.send(
        { path: '/dashboard/people', headers: { cookie } },
        { origin },
      )
      assert.ok(
        world.canaries.some((canary) => canary !== user.email && people.body.includes(canary)),
        'the figures do not sing',
      )
    },
  },
  {
    id: 'ungated-nobody',
    surface: 'documents, payloads, prefetches, API',
    input: 'no session',
    run: (world) => findNothing(world, 'ungated'),
  },
  {
    id: 'ungated-expired',
    surface: 'documents, payloads, prefetches, API',
    input: 'an expired session whose refresh token is no longer taken',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      await service.revoke()
      await findNothing(world, 'ungated', cookie)
    },
  },
  {
    id: 'ungated-garbage',
    surface: 'documents, payloads, prefetches, API',
    input: 'forged and broken tokens, verified',
    run: async (world) => {
      for (const token of [forgeToken({}), forgeToken({ role: 'admin' }, 'RS256'), 'x.y.z']) {
        await findNothing(world, 'ungated', `sendora_at=${token}`)
      }
    },
  },
  {
    id: 'ungated-forged-decoding',
    surface: 'documents, payloads, prefetches, API',
    input: 'forged tokens with the role admin, while tokens are only decoded',
    run: async (world) => {
      for (const algorithm of ['none', 'RS256']) {
        await findNothing(
          world,
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
    run: (world) =>
      findNothing(world, 'decoding', `sendora_at=${forgeToken({ role: 'admin' }, 'RS256')}`),
  },
  {
    id: 'ungated-actions',
    surface: 'server actions',
    input: 'every action: by nobody, with a forged session, from another site',
    run: async (world) => {
      const { origin } = await world.servers.variant('ungated')
      const { service } = await world.newVisitor()
      const session = await service.session()
      await service.bend('/auth-service/me', { status: 418 })
      const cookies = ['', `sendora_at=${forgeToken({ role: 'admin' })}`, sessionCookie(session)]
      for (const [name, id] of Object.entries(readActionIds())) {
        for (const [index, cookie] of cookies.entries()) {
          const isForeign = index === 2
          const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
          const { contentType, body } = multipart([[`$ACTION_ID_${id}`, '']])
          const base = { cookie, headers: isForeign ? foreign : {} }
          const shots = ['/account', '/login'].flatMap((path) => [
            { method: 'POST', path, body, headers: postHeaders(world, contentType, base) },
            {
              method: 'POST',
              path,
              body: '[]',
              headers: postHeaders(world, 'text/plain;charset=UTF-8', {
                ...base,
                headers: { ...base.headers, 'next-action': id },
              }),
            },
          ])
          for (const shot of shots) {
            // Next itself answers 500 when the Origin is not the host, before any code of ours.
            const answer = await world.send(
              { ...shot, label: `${name} ${shot.path}` },
              { origin, allow: ['server-error'] },
            )
            await noCanary(answer, world)
            await noSessionCookie(answer, world)
          }
        }
      }
      const families = await service.families()
      assert.ok(
        families.every(({ revokedAt }) => revokedAt === null),
        'somebody was signed out',
      )
      const me = await world.http.get(`${world.mockOrigin}/api/v1/auth-service/me`, {
        headers: { authorization: `Bearer ${session.accessToken}` },
      })
      await service.repair()
      assert.equal(me.status(), 418, 'an action ran')
    },
  },
]

export const ungatedGroup: Group = {
  name: 'ungated',
  title: 'the second line, with the gate taken out of the build',
  rows,
}
