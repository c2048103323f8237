import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noSessionCookie, status } from '../../harness/expectations'
import { multipart, postHeaders, readActionIds } from '../../harness/forms'
import { sessionCookie } from '../../harness/session'
import { foreign, type Headers } from './foreign'

const flight = 'text/plain;charset=UTF-8'
const refusals = [400, 403, 404, 405, 411, 413, 415]

/** Every way in which a browser can be made to renew a session: by Next's client and by a form without scripts. */
async function tryToRefresh(attack: AttackContext, headers: Headers, method = 'POST') {
  const { service } = await attack.newVisitor()
  const cookie = sessionCookie(await service.expiredSession())
  const requests = ['/account', '/login', '/'].flatMap((path) => {
    const { tryRefreshAction = '', refreshAction } = readActionIds(path)
    const form = multipart([
      [`$ACTION_ID_${refreshAction}`, ''],
      ['from', '/account'],
    ])
    const direct = { 'next-action': tryRefreshAction, ...headers }
    return [
      {
        method,
        path,
        body: '[null]',
        headers: postHeaders(attack, flight, { cookie, headers: direct }),
      },
      {
        method,
        path,
        body: form.body,
        headers: postHeaders(attack, form.contentType, { cookie, headers }),
      },
    ]
  })
  for (const request of requests) {
    const answer = await attack.send(request)
    await noSessionCookie(answer, attack)
    const cleared = answer.all('set-cookie').filter((value) => value.includes('sendora_'))
    assert.deepEqual(cleared, [], 'cookies were touched')
    assert.ok(
      refusals.includes(answer.status),
      `${method} ${request.path} answered ${answer.status}`,
    )
  }
  assert.equal(await service.rotations(), 0, 'the token was spent')
}

/** Refreshes that pages of others ask for. */
export const refreshRows: readonly AttackCase[] = [
  {
    id: 'X-control',
    surface: 'refresh',
    input: 'the same posts from the app itself, as a control',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      const headers = postHeaders(attack, flight, {
        cookie,
        headers: { 'next-action': readActionIds().tryRefreshAction ?? '' },
      })
      const answer = await attack.send({ method: 'POST', path: '/login', body: '[null]', headers })
      assert.equal(answer.status, 200)
      assert.match(answer.body, /"kind":"renewed"/)
      assert.equal(await service.rotations(), 1)
    },
  },
  {
    id: 'X001',
    surface: 'refresh',
    input: 'Origin of another site, cross-site, cookies attached',
    run: (attack) => tryToRefresh(attack, foreign),
  },
  {
    id: 'X002',
    surface: 'refresh',
    input: 'Origin: null of a sandboxed frame',
    run: async (attack) => {
      await tryToRefresh(attack, { origin: 'null', 'sec-fetch-site': 'cross-site' })
      await tryToRefresh(attack, { origin: 'null', 'sec-fetch-site': null })
      await tryToRefresh(attack, { origin: 'null', 'sec-fetch-site': 'none' })
    },
  },
  {
    id: 'X005',
    surface: 'server action',
    input: 'no Origin at all, with the header and as a multipart form',
    run: async (attack) => {
      await tryToRefresh(attack, { origin: null, 'sec-fetch-site': null })
      await tryToRefresh(attack, { origin: '', 'sec-fetch-site': null })
    },
  },
  {
    id: 'X006',
    surface: 'server action',
    input: 'a foreign Origin and the same X-Forwarded-Host',
    run: (attack) =>
      tryToRefresh(attack, {
        origin: 'https://evil.test',
        'x-forwarded-host': 'evil.test',
        host: 'evil.test',
        'sec-fetch-site': null,
      }),
  },
  {
    id: 'X007',
    surface: 'server action',
    input: 'origins that only resemble ours, garbage, two of them',
    run: async (attack) => {
      const { host, hostname, port } = new URL(attack.appOrigin)
      const origins = [
        `http://${host}.evil.test`,
        `http://evil${host}`,
        `https://${host}`,
        `http://${hostname}:${Number(port) + 1}`,
        `http://${hostname}`,
        `http://${host}/`,
        `HTTP://${host}`,
        `http://user@${host}`,
        'garbage',
        `${attack.appOrigin}, https://evil.test`,
        `${attack.appOrigin} `.padEnd(300, 'x'),
      ]
      for (const origin of origins) {
        await tryToRefresh(attack, { origin, 'sec-fetch-site': null })
      }
    },
  },
  {
    id: 'X008',
    surface: 'refresh',
    input: 'Sec-Fetch-Site: same-site, from a sibling',
    run: async (attack) => {
      await tryToRefresh(attack, { origin: 'https://blog.example', 'sec-fetch-site': 'same-site' })
      await tryToRefresh(attack, { 'sec-fetch-site': 'same-site' })
      await tryToRefresh(attack, { 'sec-fetch-site': 'none' })
    },
  },
  {
    id: 'X010',
    surface: 'refresh',
    input: 'PUT, PATCH, DELETE with an action; the answer names POST',
    run: async (attack) => {
      for (const method of ['PUT', 'PATCH', 'DELETE']) await tryToRefresh(attack, {}, method)
      const answer = await attack.send({ method: 'DELETE', path: '/account' })
      await status(405)(answer, attack)
      assert.match(answer.header('allow'), /POST/)
      assert.match(answer.header('cache-control'), /no-store/)
      // A GET that names an action is a visit: nothing is returned to the caller of the action.
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const id = readActionIds('/account').tryRefreshAction ?? ''
      const get = await attack.send({ path: '/account', headers: { cookie, 'next-action': id } })
      assert.equal(get.all('set-cookie').length, 0)
      assert.equal(await service.rotations(), 0)
    },
  },
  {
    id: 'X012',
    surface: 'refresh',
    input: 'text/plain and urlencoded posts that carry no action',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const id = readActionIds('/account').refreshAction
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
        const headers = postHeaders(attack, type, { cookie })
        const body = `$ACTION_ID_${id}=&from=/account`
        const answer = await attack.send({ method: 'POST', path: '/account', headers, body })
        assert.equal(answer.all('set-cookie').filter((one) => one.includes('sendora_')).length, 0)
      }
      assert.equal(await service.rotations(), 0)
    },
  },
]
