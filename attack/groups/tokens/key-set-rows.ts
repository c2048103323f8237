import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { drawsShell, gate, noSessionCookie } from '../../harness/expectations'
import { newKey, publicJwk, startKeyServer } from './key-server'
import { askWith, caseForge, judge, startVerifying } from './token-servers'

/** An app whose key set this row alone controls. */
async function ownKeySet(attack: AttackContext, name: string) {
  const keys = await startKeyServer()
  const key = newKey()
  keys.publish(publicJwk(key))
  const server = await startVerifying(attack, keys, name)
  return { keys, key, server, forge: caseForge(attack, key) }
}

const unusable = async (attack: AttackContext, keys: object[], name: string) => {
  const set = await ownKeySet(attack, name)
  set.keys.publish(...keys)
  return set
}

const sha256DigestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** With the exponent 1, a signature is its own padded digest (RFC 8017, 9.2): it takes no private key to write one. */
function signedByNobody(token: string): string {
  const signed = token.slice(0, token.lastIndexOf('.'))
  const digest = createHash('sha256').update(signed).digest()
  const info = Buffer.concat([sha256DigestInfo, digest])
  const padding = Buffer.alloc(256 - 3 - info.length, 0xff)
  const padded = Buffer.concat([Buffer.from([0, 1]), padding, Buffer.from([0]), info])
  return `${signed}.${padded.toString('base64url')}`
}

/** Rows about the address that the keys come from. */
export const keySetRows: readonly AttackCase[] = [
  {
    id: 'T048-two-keys',
    surface: 'access cookie',
    input: 'kid absent while there are two keys',
    run: async (attack) => {
      const { keys, key, server, forge } = await ownKeySet(attack, 'two keys')
      keys.publish(publicJwk(key), publicJwk(newKey()))
      await gate(await askWith(attack, server, forge.good({}, { kid: undefined })), attack)
      await judge(await askWith(attack, server, forge.good()), 'in', attack)
    },
  },
  {
    id: 'T049',
    surface: 'access cookie',
    input: '100 tokens, each with a random kid',
    run: async (attack) => {
      const { keys, server, forge } = await ownKeySet(attack, 'random kid')
      await judge(await askWith(attack, server, forge.good()), 'in', attack)
      const before = keys.requests()
      for (let count = 0; count < 100; count += 1) {
        const token = forge.good({}, { kid: crypto.randomUUID() })
        await gate(await askWith(attack, server, token), attack)
      }
      assert.ok(keys.requests() - before <= 1, `${keys.requests() - before} requests for keys`)
    },
  },
  {
    id: 'T050',
    surface: 'access cookie',
    input: 'jku and x5u of a stranger, with the signature that belongs to them',
    run: async (attack) => {
      const { server } = await ownKeySet(attack, 'foreign key set')
      const recorder = await startKeyServer()
      const stranger = newKey()
      recorder.publish(publicJwk(stranger))
      const { good } = caseForge(attack, stranger)
      for (const name of ['jku', 'x5u', 'kid', 'iss']) {
        const token =
          name === 'iss' ? good({ iss: recorder.url }) : good({}, { [name]: recorder.url })
        await gate(await askWith(attack, server, token), attack)
      }
      assert.equal(recorder.requests(), 0, 'the foreign address was asked')
      recorder.close()
    },
  },
  {
    id: 'T054',
    surface: 'access cookie',
    input: 'published keys that must not be used: oct, 512 bits, use enc, alg HS256, private parts',
    run: async (attack) => {
      const weak = newKey('weak', 1_024)
      const bad = newKey()
      const jwk = publicJwk(bad)
      const { d } = bad.privateKey.export({ format: 'jwk' })
      const sets: [name: string, keys: object[], key: typeof bad][] = [
        ['oct', [{ kty: 'oct', kid: bad.kid, k: 'c2VjcmV0', alg: 'RS256' }], bad],
        ['weak', [publicJwk(weak)], weak],
        ['enc', [{ ...jwk, use: 'enc' }], bad],
        ['key_ops', [{ ...jwk, key_ops: ['encrypt'] }], bad],
        ['HS256', [{ ...jwk, alg: 'HS256' }], bad],
        ['private', [{ ...jwk, d }], bad],
      ]
      const { keys, server } = await unusable(attack, [], 'unusable keys')
      const all = sets.flatMap(([name, published], index) =>
        published.map((one) => ({ ...one, kid: `${name}-${index}` })),
      )
      keys.publish(...all, publicJwk(newKey()))
      for (const [index, [name, , key]] of sets.entries()) {
        const { good } = caseForge(attack, { ...key, kid: `${name}-${index}` })
        const answer = await askWith(attack, server, good())
        assert.ok(!drawsShell(answer), `a key of the kind "${name}" was used`)
        await gate(answer, attack)
      }
      assert.ok(!server.output.join('').includes(String(d)), 'key material is in the log')
    },
  },
  {
    id: 'T054-exponent',
    surface: 'access cookie',
    input: 'a published key with the exponent 1, and a signature that needs no private key',
    run: async (attack) => {
      const { keys, server } = await ownKeySet(attack, 'exponent of one')
      const key = newKey('e1')
      keys.publish(publicJwk(newKey()), publicJwk(key, { e: 'AQ' }))
      const token = signedByNobody(caseForge(attack, key).good())
      const answer = await askWith(attack, server, token)
      assert.ok(!drawsShell(answer), 'a token that was signed without a key was believed')
      await gate(answer, attack)
    },
  },
  {
    id: 'T054-one-name',
    surface: 'access cookie',
    input: 'two published keys of one kid, in either order: neither counts',
    run: async (attack) => {
      for (const order of ['ours last', 'ours first']) {
        const { keys, key, server, forge } = await ownKeySet(attack, `one name, ${order}`)
        const other = publicJwk(newKey(key.kid))
        const pair = order === 'ours last' ? [other, publicJwk(key)] : [publicJwk(key), other]
        keys.publish(publicJwk(newKey()), ...pair)
        await gate(await askWith(attack, server, forge.good()), attack)
      }
    },
  },
  {
    id: 'T055',
    surface: 'access cookie',
    input: 'the address of the keys: 500, hang, 302, HTML, 10 MB, no keys',
    run: async (attack) => {
      const healthy = await ownKeySet(attack, 'keys go away')
      await judge(await askWith(attack, healthy.server, healthy.forge.good()), 'in', attack)
      healthy.keys.answerWith((response) => response.writeHead(500).end())
      const other = healthy.forge.good({ jti: 'later' })
      await judge(await askWith(attack, healthy.server, other), 'in', attack)

      const broken: [name: string, answer: Parameters<typeof healthy.keys.answerWith>[0]][] = [
        ['500', (response) => response.writeHead(500).end()],
        ['hang', () => {}],
        ['302', (response) => response.writeHead(302, { location: healthy.keys.url }).end()],
        [
          'HTML',
          (response) =>
            response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>'),
        ],
        [
          '10 MB',
          (response) =>
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(`{"keys":[],"x":"${'x'.repeat(10_000_000)}"}`),
        ],
      ]
      const sets: Awaited<ReturnType<typeof ownKeySet>>[] = []
      // One after the other: five servers that start at once are slow to start.
      for (const [name] of broken) sets.push(await ownKeySet(attack, `keys: ${name}`))
      await Promise.all(
        broken.map(async ([name, answer], index) => {
          const set = sets[index]
          assert.ok(set)
          set.keys.answerWith(answer)
          const headers = { cookie: `sendora_at=${set.forge.good()}; sendora_rt=rt_kept` }
          const reply = await attack.send(
            { path: '/account', headers },
            { origin: set.server.origin, allow: ['server-error'] },
          )
          assert.equal(reply.status, 503, `${name}: ${reply.status}`)
          await noSessionCookie(reply, attack)
          assert.deepEqual(reply.all('set-cookie'), [], `${name}: cookies were touched`)
          set.keys.close()
        }),
      )
      const empty = await unusable(attack, [], 'keys: none')
      const answer = await attack.send(
        { path: '/account', headers: { cookie: `sendora_at=${empty.forge.good()}` } },
        { origin: empty.server.origin, allow: ['server-error'] },
      )
      assert.ok(!drawsShell(answer), 'an empty set lets nobody in')
    },
  },
  {
    id: 'T057',
    surface: 'access cookie',
    input: 'a key that is withdrawn: refused within the cache time of 10 minutes',
    doesNotApply:
      'needs a clock that moves ten minutes; tests/sendora/service/key-set.test.ts moves one by hand',
  },
]
