import assert from 'node:assert/strict'
import type { Server } from '../../../testing/servers'
import { startApp } from '../../../testing/servers'
import type { Answer } from '../../harness/answer'
import type { AttackContext } from '../../harness/attack-context'
import { drawsShell, gate } from '../../harness/expectations'
import { claimsFor, forge } from './forge'
import type { KeyServer, OwnKey } from './key-server'
import { newKey, publicJwk, startKeyServer } from './key-server'
import type { CaseForge, Verdict } from './token-case'

/** An app that verifies against the attack's own keys, and one that only decodes. */
export type TokenServers = {
  verifying: Server
  decoding: Server
  keys: KeyServer
  forge: CaseForge
}

let running: Promise<TokenServers> | null = null

export function tokenServers(attack: AttackContext): Promise<TokenServers> {
  running ??= start(attack)
  return running
}

async function start(attack: AttackContext): Promise<TokenServers> {
  const keys = await startKeyServer()
  const key = newKey()
  keys.publish(publicJwk(key))
  const verifying = await startVerifying(attack, keys, 'own keys')
  const decoding = await attack.servers.variant('decoding')
  await warm(decoding)
  for (const server of [verifying, decoding]) {
    const headers = { cookie: `sendora_at=${caseForge(attack, key).good()}` }
    await load(`${server.origin}/account`, headers)
  }
  return { verifying, decoding, keys, forge: caseForge(attack, key) }
}

/** A further app with a key set of its own, for rows that break it. */
export async function startVerifying(
  attack: AttackContext,
  keys: KeyServer,
  name: string,
): Promise<Server> {
  const { mockOrigin } = attack
  const app = await startApp({ name, mockOrigin, env: { SENDORA_JWKS_URL: keys.url } })
  attack.servers.add(app)
  await warm(app)
  return app
}

const loadMs = 15_000

/** The first request to a page loads its code: that time belongs to no row. */
async function warm({ origin }: Server): Promise<void> {
  for (const path of ['/account', '/login', '/api/user']) {
    await load(origin + path)
  }
}

/** Reads the whole answer, so that no connection stays behind half read; asks again when none came. */
async function load(url: string, headers: Record<string, string> = {}): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const signal = AbortSignal.timeout(loadMs)
      await (await fetch(url, { headers, redirect: 'manual', signal })).arrayBuffer()
      return
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

export function caseForge(attack: AttackContext, key: OwnKey): CaseForge {
  const issuer = attack.mockOrigin
  return {
    key,
    issuer,
    good: (claims, header) => forge({ key, header, payload: claimsFor(issuer, claims) }),
    raw: (payload) => forge({ key, payload }),
  }
}

/** Asks for a page with this access token, and for nothing else. */
export function askWith(attack: AttackContext, server: Server, token: string, path = '/account') {
  const headers = { cookie: `sendora_at=${token}` }
  return attack.send({ path, headers }, { origin: server.origin })
}

export async function judge(
  answer: Answer,
  verdict: Verdict,
  attack: AttackContext,
): Promise<void> {
  if (verdict === 'none') return gate(answer, attack)
  // The service knows none of these tokens, so a page whose data it refuses says 401.
  assert.ok([200, 401].includes(answer.status), `answered ${answer.status}`)
  assert.ok(drawsShell(answer), 'sent away')
  const found = attack.canaries.find((canary) => answer.text.includes(canary))
  assert.equal(found, undefined, 'a forged token shows private data')
}
