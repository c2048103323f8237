import { expect, test, vi } from 'vitest'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { createMockService } from '@/mocks/create-mock-service'
import { mintPair } from '@/mocks/tokens/mint-pair'
import { newRsaKey } from '@/mocks/tokens/new-rsa-key'
import { startApp } from './model/app'
import { eachInSimulatedTime } from './model/each-in-simulated-time'
import { fakeStore } from './support/fake-store'

const signingKey = newRsaKey()
const simulated = eachInSimulatedTime()

/** A page load with an access token of a hundred seconds, so many seconds later, over a store that never answers. */
async function visitAfter(seconds: number) {
  const time = simulated()
  const { state } = createMockService({ nowMs: time.serviceMs, signingKey })
  const store = fakeStore(time.elapsedMs)
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  configureSendora({ sharedStore: store.store })
  const app = await startApp()
  const { id } = state.users.add({ createdAtMs: time.serviceMs() })
  const family = state.families.start({ userId: id, deviceInfo: null })
  const refreshToken = state.refreshTokens.issue(family.id)
  const mint = mintPair(state, { audience: state.projectId, ttlSeconds: 100 })
  const { accessToken } = mint(family, refreshToken)

  await time.advance(seconds)
  store.state.delayMs = 60_000
  const startedMs = time.elapsedMs()
  const answered = app
    .visit('document', { sendora_at: accessToken, sendora_rt: refreshToken })
    .then((reply) => ({ ...reply, seconds: Math.round((time.elapsedMs() - startedMs) / 100) / 10 }))
  await time.advance(5)
  expect(fetch).not.toHaveBeenCalled()
  return answered
}

test('over a silent store, an early renewal costs a page two seconds, and the session goes on', async () => {
  expect(await visitAfter(98)).toMatchObject({
    status: 200,
    cookies: {},
    location: null,
    seconds: 2,
  })
})

test('over a silent store, an expired session gets a 503 after two seconds, and keeps its cookies', async () => {
  expect(await visitAfter(200)).toMatchObject({
    status: 503,
    cookies: {},
    location: null,
    seconds: 2,
  })
})
