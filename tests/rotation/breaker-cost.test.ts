import { expect, test } from 'vitest'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, refusal } from '@/tests/support/fake-service'
import { requestTo, testGate } from '@/tests/support/gate-request'

const access = unsignedToken(expiredClaims)

test('F038: while the service is dead, the gate answers 503 in milliseconds, without a call', async () => {
  const service = fakeService({ '/token/refresh': () => refusal(503, 'DOWN') })
  const gate = testGate({ fetch: service.fetch })
  const visit = async (user: number) => {
    const cookies = { '__Host-sendora_at': access, '__Host-sendora_rt': `rt_${user}` }
    const startedMs = performance.now()
    const { status } = await gate(requestTo('/people', { cookies }))
    return { status, ms: performance.now() - startedMs }
  }
  for (let user = 0; user < 5; user++) await visit(user)

  const answers = []
  for (let user = 5; user < 1_005; user++) answers.push(await visit(user))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  expect(service.calls).toHaveLength(5)
  const times = answers.map(({ ms }) => ms).sort((left, right) => left - right)
  const [p50 = 0, p99 = 0] = [times[500], times[990]]
  process.stdout.write(`breaker open: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms\n`)
  // The median, so that a machine with other things to do does not fail this.
  expect(p50).toBeLessThan(50)
})
