import assert from 'node:assert/strict'
import type { Answer } from '../../harness/answer'
import { noCanary, noSessionCookie } from '../../harness/expectations'
import { type Fields, multipart, postHeaders, readActionIds } from '../../harness/forms'
import type { Row, Shot } from '../../harness/row'
import type { World } from '../../harness/world'

const textType = 'text/plain;charset=UTF-8'

/** A call of an action as Next's client makes it. */
function call(world: World, path: string, id: string): Shot {
  const headers = { ...postHeaders(world, textType), 'next-action': id, accept: 'text/x-component' }
  return { method: 'POST', path, headers, body: '[]', label: `${path} ${id.slice(0, 12)}` }
}

/** The same action in a form's body, without the header. */
function inBody(world: World, path: string, id: string): Shot[] {
  const fields: Fields = [[`$ACTION_ID_${id}`, '']]
  const { contentType, body } = multipart(fields)
  const urlencoded = 'application/x-www-form-urlencoded'
  return [
    { method: 'POST', path, headers: postHeaders(world, contentType), body },
    {
      method: 'POST',
      path,
      headers: postHeaders(world, urlencoded),
      body: new URLSearchParams([[`$ACTION_ID_${id}`, '']]).toString(),
    },
  ]
}

/** Runs `shots` as nobody, and proves by a fault that `restoreAction` would have removed that it did not run. */
async function provenNotRun(
  world: World,
  shots: readonly Shot[],
  judge: (answer: Answer) => void = () => undefined,
): Promise<void> {
  const { service } = await world.newVisitor()
  const session = await service.session()
  await service.bend('/auth-service/me', { status: 418 })
  for (const shot of shots) {
    const answer = await world.send(shot)
    await noCanary(answer, world)
    await noSessionCookie(answer, world)
    judge(answer)
  }
  const me = await world.http.get(`${world.mockOrigin}/api/v1/auth-service/me`, {
    headers: { authorization: `Bearer ${session.accessToken}` },
  })
  await service.repair()
  assert.equal(me.status(), 418, 'the action ran')
}

/** Server actions, called by somebody who is not signed in. */
export const actionRows: readonly Row[] = [
  {
    id: 'P065',
    surface: 'server action',
    input: 'an action of a protected page, posted to public pages',
    run: async (world) => {
      const ids = readActionIds()
      const names = ['restoreAction', 'expireAction', 'revokeAction', 'outageAction']
      const shots = ['/login', '/', '/magic-link', '/mfa'].flatMap((path) =>
        names.map((name) => call(world, path, ids[name] ?? name)),
      )
      await provenNotRun(world, shots, ({ status }) => {
        assert.ok(status < 500, `answered ${status}`)
      })
    },
  },
  {
    id: 'P-action-own-page',
    surface: 'server action',
    input: 'the same action, posted to its own page',
    run: async (world) => {
      const id = readActionIds().restoreAction ?? ''
      const shots = [call(world, '/account', id), ...inBody(world, '/account', id)]
      await provenNotRun(world, shots, ({ status }) => {
        assert.ok([303, 401].includes(status), `answered ${status}`)
      })
    },
  },
  {
    id: 'P067',
    surface: 'server action',
    input: 'actions that a public and a protected page share, posted to the public one',
    run: async (world) => {
      const ids = readActionIds()
      const refresh = await world.send({
        ...call(world, '/login', ids.tryRefreshAction ?? ''),
        body: '[null]',
      } as Shot)
      assert.match(refresh.body, /"kind":"missing"/, 'TryRefresh found a session where none is')
      await provenNotRun(world, [call(world, '/login', ids.signOutAction ?? '')])
    },
  },
  {
    id: 'P069',
    surface: 'server action',
    input: 'ids that are short, wrong, 10 KB long, of another build',
    run: async (world) => {
      const known = Object.values(readActionIds())
      const ids = ['00', 'x', 'a'.repeat(10_000), '7f'.padEnd(42, '0'), '__proto__', 'constructor']
      for (const path of ['/login', '/']) {
        for (const id of ids) {
          const answer = await world.send(call(world, path, id))
          assert.ok(
            answer.status >= 400 && answer.status < 500,
            `${id.slice(0, 9)}: ${answer.status}`,
          )
          assert.ok(!known.some((one) => answer.text.includes(one)), 'an id is told')
        }
      }
    },
  },
  {
    id: 'P070',
    surface: 'server action',
    input: '$ACTION_ID_… in multipart and urlencoded bodies, without the header',
    run: async (world) => {
      const ids = readActionIds()
      const shots = ['/login', '/', '/account'].flatMap((path) =>
        ['restoreAction', 'revokeAction'].flatMap((name) => inBody(world, path, ids[name] ?? name)),
      )
      await provenNotRun(world, shots)
    },
  },
  {
    id: 'P-action-made-up-body',
    surface: 'server action',
    input: 'form bodies that name actions which do not exist',
    run: async (world) => {
      for (const id of ['00', 'x', '__proto__', 'a'.repeat(3_000)]) {
        for (const shot of inBody(world, '/login', id)) {
          const answer = await world.send(shot)
          assert.ok(answer.status < 500, `${id.slice(0, 9)}: ${answer.status}`)
        }
      }
      for (const name of ['$ACTION_REF_1', '$ACTION_1:0', '$ACTION_KEY']) {
        const { contentType, body } = multipart([[name, '{"id":"x","bound":null}']])
        const headers = postHeaders(world, contentType)
        const answer = await world.send({
          method: 'POST',
          path: '/login',
          headers,
          body,
          label: name,
        })
        assert.ok(answer.status < 500, `${name}: ${answer.status}`)
      }
    },
  },
]
