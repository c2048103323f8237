import assert from 'node:assert/strict'
import type { Answer } from '../../harness/answer'
import { sessionCookie } from '../../harness/session'
import type { Visitor, World } from '../../harness/world'

export const serverError = { allow: ['server-error'] } as const
const patient = { allow: ['server-error', 'slow'], timeoutMs: 30_000 } as const

export async function expired(world: World) {
  const visitor = await world.newVisitor()
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
  world: World,
  { service, cookie }: Visitor & { cookie: string },
  label: string,
  allow = serverError.allow,
) {
  for (const path of ['/dashboard', '/api/user']) {
    const answer = await world.send({ path, headers: { cookie } }, { allow })
    assertUnavailable(answer, `${label}, ${path}`)
  }
  await service.repair()
}

/** Failures of the row before are forgotten: one success closes the breaker, after its pause. */
export async function closeBreaker(world: World): Promise<void> {
  const { cookie } = await expired(world)
  const deadlineMs = Date.now() + 30_000
  for (;;) {
    const { status } = await world.send({ path: '/api/user', headers: { cookie } }, patient)
    if (status === 200) return
    assert.ok(Date.now() < deadlineMs, 'the breaker stays open')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export async function recovers(world: World, cookie: string, label: string, isUnspent: boolean) {
  if (!isUnspent) return
  const deadlineMs = Date.now() + 30_000
  for (;;) {
    const answer = await world.send({ path: '/dashboard', headers: { cookie } }, serverError)
    if (answer.status === 200) return
    assert.equal(answer.status, 503, `${label}: ${answer.status} instead of recovery`)
    assert.ok(Date.now() < deadlineMs, `${label}: does not recover`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
