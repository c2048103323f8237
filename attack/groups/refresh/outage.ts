import assert from 'node:assert/strict'
import type { Answer } from '../../harness/answer'
import type { AttackContext, Visitor } from '../../harness/attack-context'
import { sessionCookie } from '../../harness/session'

export const serverError = { allow: ['server-error'] } as const
const patient = { allow: ['server-error'], timeoutMs: 30_000 } as const

export async function expired(attack: AttackContext) {
  const visitor = await attack.newVisitor()
  return { ...visitor, cookie: sessionCookie(await visitor.service.expiredSession()) }
}

/** 503 that keeps everything as it is. */
export function assertUnavailable(answer: Answer, label: string): void {
  assert.equal(answer.status, 503, `${label}: ${answer.status}`)
  assert.deepEqual(answer.all('set-cookie'), [], `${label}: cookies were touched`)
  assert.match(answer.header('cache-control'), /private, no-store/)
  assert.match(answer.header('retry-after'), /^\d+$/, `${label}: Retry-After`)
}

/** A user's own fault, every visitor after the other: the breaker counts failures of many. */
export async function meet(
  attack: AttackContext,
  { service, cookie }: Visitor & { cookie: string },
  label: string,
  allow = serverError.allow,
) {
  for (const path of ['/dashboard', '/api/user']) {
    const answer = await attack.send({ path, headers: { cookie } }, { allow })
    assertUnavailable(answer, `${label}, ${path}`)
  }
  await service.repair()
}

/** Failures of the row before are forgotten: one success closes the breaker, after its pause. */
export async function closeBreaker(attack: AttackContext): Promise<void> {
  const { cookie } = await expired(attack)
  const deadlineMs = Date.now() + 30_000
  for (;;) {
    const { status } = await attack.send({ path: '/api/user', headers: { cookie } }, patient)
    if (status === 200) return
    assert.ok(Date.now() < deadlineMs, 'the breaker stays open')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export async function recovers(
  attack: AttackContext,
  cookie: string,
  label: string,
  isUnspent: boolean,
) {
  if (!isUnspent) return
  const deadlineMs = Date.now() + 30_000
  for (;;) {
    const answer = await attack.send({ path: '/dashboard', headers: { cookie } }, serverError)
    if (answer.status === 200) return
    assert.equal(answer.status, 503, `${label}: ${answer.status} instead of recovery`)
    assert.ok(Date.now() < deadlineMs, `${label}: does not recover`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
