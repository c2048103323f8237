import { expect, test } from 'vitest'
import { SendoraCloud } from '@/lib/sendora/client'
import { createTestService, KEY } from '@/tests/mocks/support/test-service'

const appOrigin = 'http://localhost:3000'

/** The SDK as it runs in a page of the app, and the mock service that it calls. */
async function start() {
  const mock = createTestService()
  const { user } = (await mock.login()).json.data
  const inPage = (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    request.headers.set('origin', appOrigin)
    return mock.service.fetch(request)
  }
  const sendora = SendoraCloud.init({
    apiKey: KEY,
    apiUrl: 'http://localhost:4010',
    fetch: inPage as typeof fetch,
  })
  sendora.identify(user.id)
  const arrived = () => mock.service.state.trackedEvents.newestFirst()
  return { mock, sendora, user, arrived }
}

test('events arrive after a yes, whole, and nothing does before it', async () => {
  const { sendora, user, arrived, mock } = await start()
  sendora.track('button.clicked', { place: 'rail' })
  await sendora.flush()
  expect(arrived()).toEqual([])

  sendora.consent.grant()
  await sendora.flush()
  expect(arrived()).toMatchObject([
    { eventType: 'button.clicked', who: user.id },
    { eventType: 'user.identified', who: user.id },
  ])
  const log = await mock.control('GET', '/requests?path=/events/batch&email=ada@example.com')
  expect(log.json).toMatchObject([{ status: 200 }])
})

test('events outlast an outage, and arrive once', async () => {
  const { sendora, arrived, mock } = await start()
  sendora.consent.grant()
  await mock.control('POST', '/faults', { path: '/events', status: 503, times: 1 })
  await sendora.flush()
  expect(arrived()).toEqual([])
  await sendora.flush()
  await sendora.flush()
  expect(arrived()).toHaveLength(1)
})

test('flags are answered for the identified user', async () => {
  const { sendora } = await start()
  const keys = ['audit-export', 'weekly-digest', 'table-density', 'nothing']
  expect(await Promise.all(keys.map(sendora.flags.isEnabled))).toEqual([true, true, false, false])
})
