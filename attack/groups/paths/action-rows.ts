import assert from 'node:assert/strict'
import type { Answer } from '../../harness/answer'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import type { AttackRequest } from '../../harness/attack-request'
import { noCanary, noSessionCookie } from '../../harness/expectations'
import { type Fields, multipart, postHeaders, readActionIds } from '../../harness/forms'

const textType = 'text/plain;charset=UTF-8'

/** A call of an action as Next's client makes it. */
function call(attack: AttackContext, path: string, id: string): AttackRequest {
  const headers = {
    ...postHeaders(attack, textType),
    'next-action': id,
    accept: 'text/x-component',
  }
  return { method: 'POST', path, headers, body: '[]', label: `${path} ${id.slice(0, 12)}` }
}

/** The same action in a form's body, without the header. */
function inBody(attack: AttackContext, path: string, id: string): AttackRequest[] {
  const fields: Fields = [[`$ACTION_ID_${id}`, '']]
  const { contentType, body } = multipart(fields)
  const urlencoded = 'application/x-www-form-urlencoded'
  return [
    { method: 'POST', path, headers: postHeaders(attack, contentType), body },
    {
      method: 'POST',
      path,
      headers: postHeaders(attack, urlencoded),
      body: new URLSearchParams([[`$ACTION_ID_${id}`, '']]).toString(),
    },
  ]
}

/** Runs `requests` as nobody, and proves by a fault that `restoreAction` would have removed that it did not run. */
async function provenNotRun(
  attack: AttackContext,
  requests: readonly AttackRequest[],
  judge: (answer: Answer) => void = () => undefined,
): Promise<void> {
  const { service } = await attack.newVisitor()
  const session = await service.session()
  await service.bend('/auth-service/me', { status: 418 })
  for (const request of requests) {
    const answer = await attack.send(request)
    await noCanary(answer, attack)
    await noSessionCookie(answer, attack)
    judge(answer)
  }
  const me = await attack.http.get(`${attack.mockOrigin}/api/v1/auth-service/me`, {
    headers: { authorization: `Bearer ${session.accessToken}` },
  })
  await service.repair()
  assert.equal(me.status(), 418, 'the action ran')
}

/** Server actions, called by someone who is not signed in. */
export const actionRows: readonly AttackCase[] = [
  {
    id: 'P065',
    surface: 'server action',
    input: 'an action of a protected page, posted to public pages',
    run: async (attack) => {
      const ids = readActionIds()
      const names = ['restoreAction', 'expireAction', 'revokeAction', 'outageAction']
      const requests = ['/login', '/', '/magic-link', '/mfa'].flatMap((path) =>
        names.map((name) => call(attack, path, ids[name] ?? name)),
      )
      await provenNotRun(attack, requests, ({ status }) => {
        assert.ok(status < 500, `answered ${status}`)
      })
    },
  },
  {
    id: 'P-action-own-page',
    surface: 'server action',
    input: 'the same action, posted to its own page',
    run: async (attack) => {
      const id = readActionIds('/account').restoreAction ?? ''
      const requests = [call(attack, '/account', id), ...inBody(attack, '/account', id)]
      await provenNotRun(attack, requests, ({ status }) => {
        assert.ok([303, 401].includes(status), `answered ${status}`)
      })
    },
  },
  {
    id: 'P067',
    surface: 'server action',
    input: 'actions that a public and a protected page share, posted to the public one',
    run: async (attack) => {
      const ids = readActionIds()
      const refresh = await attack.send({
        ...call(attack, '/login', ids.tryRefreshAction ?? ''),
        body: '[null]',
      } as AttackRequest)
      assert.match(refresh.body, /"kind":"missing"/, 'TryRefresh found a session where none is')
      await provenNotRun(attack, [call(attack, '/login', ids.refreshAction ?? '')])
    },
  },
  {
    id: 'P069',
    surface: 'server action',
    input: 'ids that are short, wrong, 10 KB long, of another build',
    run: async (attack) => {
      const known = ['/login', '/account'].flatMap((path) => Object.values(readActionIds(path)))
      const ids = ['00', 'x', 'a'.repeat(10_000), '7f'.padEnd(42, '0'), '__proto__', 'constructor']
      for (const path of ['/login', '/']) {
        for (const id of ids) {
          const answer = await attack.send(call(attack, path, id))
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
    run: async (attack) => {
      const ids = readActionIds()
      const requests = ['/login', '/', '/account'].flatMap((path) =>
        ['restoreAction', 'revokeAction'].flatMap((name) =>
          inBody(attack, path, ids[name] ?? name),
        ),
      )
      await provenNotRun(attack, requests)
    },
  },
  {
    id: 'P-action-made-up-body',
    surface: 'server action',
    input: 'form bodies that name actions which do not exist',
    run: async (attack) => {
      for (const id of ['00', 'x', '__proto__', 'a'.repeat(3_000)]) {
        for (const request of inBody(attack, '/login', id)) {
          const answer = await attack.send(request)
          assert.ok(answer.status < 500, `${id.slice(0, 9)}: ${answer.status}`)
        }
      }
      for (const name of ['$ACTION_REF_1', '$ACTION_1:0', '$ACTION_KEY']) {
        const { contentType, body } = multipart([[name, '{"id":"x","bound":null}']])
        const headers = postHeaders(attack, contentType)
        const answer = await attack.send({
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
