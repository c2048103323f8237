import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noSessionCookie } from '../../harness/expectations'
import { type Fields, multipart, postHeaders, readActionIds } from '../../harness/forms'

/** Sends a Flight body to an action by its id, as Next's own client would. */
async function call(attack: AttackContext, fields: Fields | string) {
  const ids = readActionIds()
  const id = ids.loginAction ?? ids.signInAction
  assert.ok(id, 'no sign-in action in the build')
  const { contentType, body } =
    typeof fields === 'string'
      ? { contentType: 'text/plain;charset=UTF-8', body: fields }
      : multipart(fields)
  const headers = {
    ...postHeaders(attack, contentType),
    'next-action': id,
    accept: 'text/x-component',
  }
  const answer = await attack.send(
    { method: 'POST', path: '/login', headers, body },
    { allow: ['server-error'] },
  )
  await noSessionCookie(answer, attack)
  return answer
}

const hostileBodies: readonly [label: string, fields: Fields][] = [
  ['a chunk that is itself', [['0', '"$0"']]],
  ['a list that holds itself', [['0', '["$0"]']]],
  [
    'a cycle of chunks',
    [
      ['0', '["$@1"]'],
      ['1', '"$@2"'],
      ['2', '"$@1"'],
    ],
  ],
  [
    'a thenable',
    [
      ['0', '{"then":"$1:then","status":"resolved_model","value":"{}"}'],
      ['1', '"$@0"'],
    ],
  ],
  [
    'an unknown server reference',
    [
      ['0', '["$F1"]'],
      ['1', '{"id":"00","bound":null}'],
    ],
  ],
  ['an unknown blob', [['0', '["$B1337"]']]],
  [
    'a path through __proto__',
    [
      ['0', '["$1:__proto__:constructor"]'],
      ['1', '{}'],
    ],
  ],
  [
    'a path through constructor',
    [
      ['0', '["$1:constructor:constructor"]'],
      ['1', '[]'],
    ],
  ],
  ['a huge number', [['0', `["$n${'9'.repeat(100_000)}"]`]]],
  ['deep lists', [['0', '['.repeat(50_000) + ']'.repeat(50_000)]]],
  [
    'many promises',
    [
      ['0', JSON.stringify(Array.from({ length: 5_000 }, () => '$@1'))],
      ['1', '1'],
    ],
  ],
  ['no root', [['7', '1']]],
  ['no JSON', [['0', '{']]],
]

const wrongArguments: readonly string[] = [
  '[]',
  '[null]',
  '[null,null]',
  '[{"kind":"idle"},{"email":"a@b.test"}]',
  '[{"kind":"idle"},"text"]',
  '[1,2,3,4,5]',
  '[{"__proto__":{"x":1}},null]',
  '["$undefined","$undefined"]',
]

/** Rows about the bodies that Next itself takes apart before an action runs. */
export const flightRows: readonly AttackCase[] = [
  {
    id: 'V021',
    surface: 'Flight',
    input:
      'chunks that are themselves, promise cycles, references to nothing, paths through prototypes',
    run: async (attack) => {
      for (const [label, fields] of hostileBodies) {
        const answer = await call(attack, fields)
        assert.doesNotMatch(answer.body, /\n\s+at /, `${label}: stack trace`)
      }
      assert.equal(({} as { x?: unknown }).x, undefined)
      assert.equal((await attack.send({ path: '/api/public/health' })).status, 200)
    },
  },
  {
    id: 'V022',
    surface: 'Flight',
    input: 'arguments of another type: an object for FormData, null, too many',
    run: async (attack) => {
      for (const body of wrongArguments) {
        const answer = await call(attack, body)
        assert.ok(answer.status < 500, `${body}: ${answer.status}`)
      }
    },
  },
]
