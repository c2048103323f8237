import { expect, test } from 'vitest'
import { createMockService } from '@/mocks/create-mock-service'
import { newRsaKey } from '@/mocks/tokens/new-rsa-key'
import { eachInSimulatedTime } from './model/each-in-simulated-time'
import { createScenario } from './model/scenario'

const signingKey = newRsaKey()
const simulated = eachInSimulatedTime()

// Found by the model: `cookies after a sign-out`, seed 50386290.
test('a straggler whose second exchange hangs gets no cookies once another process has signed out', async () => {
  const time = simulated()
  const service = createMockService({ nowMs: () => time.serviceMs(), signingKey })
  const world = { graceSeconds: 0, processes: 2, isShared: true }
  const { network, browser, visit, check } = await createScenario(service, time, world)
  const answerAll = async () => {
    for (const call of network.calls()) {
      await network.arrive(call, null)
      await network.deliver(call)
    }
  }
  // To a process that knows nothing of the service's clock yet, the new token looks as if it had run out.
  time.offsets.appSeconds = 60
  await visit(browser(0), 'document', 0)
  await time.advance(0.5)
  await answerAll()
  await visit(browser(0), 'document', 1)
  await time.advance(0.5)
  const [hanging, ...others] = network.calls()
  expect([hanging?.route, ...others]).toEqual(['refresh'])

  await visit(browser(0), 'sign-out', 0)
  await time.advance(0.5)
  const revocation = network.calls().find(({ route }) => route === 'revoke')
  if (revocation) await network.arrive(revocation, null)
  if (revocation) await network.deliver(revocation)
  await time.advance(10)
  check()
})

// Found by the model: `cookies after a sign-out`, seed 725003612.
test('a straggler whose token was spent twice gets no cookies once it has signed out at another process', async () => {
  const time = simulated()
  const service = createMockService({ nowMs: () => time.serviceMs(), signingKey })
  const world = { graceSeconds: 0, processes: 2, isShared: true }
  const { network, browser, visit, check } = await createScenario(service, time, world)
  const roundTrip = async (route: 'refresh' | 'revoke') => {
    const call = network.calls().find((one) => one.route === route)
    if (call) await network.arrive(call, null)
    if (call) await network.deliver(call)
  }
  await time.advance(1)
  await visit(browser(0), 'document', 0)
  await roundTrip('refresh')
  // The successor has expired too, and this process soon forgets what became of the first token.
  await time.advance(29)
  await visit(browser(0), 'document', 0)
  await time.advance(1)
  const [hanging] = network.calls()
  expect(hanging?.route).toBe('refresh')
  if (hanging) await network.arrive(hanging, null)

  await visit(browser(0), 'sign-out', 1)
  await roundTrip('revoke')
  if (hanging) await network.deliver(hanging)
  await time.advance(10)
  check()
})
