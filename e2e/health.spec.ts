import { expect, test } from './support/test'

test('the app answers its health check, and no cache may keep the answer', async ({ request }) => {
  const response = await request.get('/api/public/health')

  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({ ok: true })
  expect(response.headers()['cache-control']).toContain('no-store')
})

// Load balancers keep theirs for 60 seconds, and would use one in the moment in which the app closes it.
test('the app keeps an idle connection longer than what stands in front of it', async ({
  request,
}) => {
  const response = await request.get('/api/public/health')

  const [, seconds] = /timeout=(\d+)/.exec(response.headers()['keep-alive'] ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(60)
})

test('the mock service answers and knows the time', async ({ mock }) => {
  const health = await mock.health()

  expect(health.ok).toBe(true)
  expect(Math.abs(health.nowSeconds - Date.now() / 1000)).toBeLessThan(60)
})

// Browsers ask for it whenever a page's own icon has not been read yet.
test('the icon that browsers ask for by themselves is there, without a session', async ({
  request,
}) => {
  const response = await request.get('/favicon.ico')

  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('image/x-icon')
})
