import type { Page, Request, Response } from '@playwright/test'
import { events } from '../lib/texts/en/events'
import { sendEvent } from '../testing/http/service-request'
import { installSession } from '../testing/session-cookies'
import { signIn } from '../testing/sign-in'
import { openUserMenu } from '../testing/user-menu'
import { expect, test } from './support/test'

const track = (page: Page, type: string, properties?: object) =>
  sendEvent(page.request, type, properties)

const uniqueType = () => `test.${crypto.randomUUID().replaceAll('-', '')}`
const isStream = (request: Request) => request.url().endsWith('/dashboard/events/stream')
const isAnswerOfStream = (response: Response) => isStream(response.request())
/** As when the user turns to another tab and back. */
const showTab = (page: Page, isShown: boolean) =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    isShown ? 'visible' : 'hidden',
  )
/** Follows which streams a page has asked for, and which of them are still open. */
function watchStreams(page: Page) {
  const asked: Request[] = []
  const open = new Set<Request>()
  page.on('request', (request) => {
    if (!isStream(request)) return
    asked.push(request)
    open.add(request)
  })
  page.on('requestfailed', (request) => open.delete(request))
  page.on('requestfinished', (request) => open.delete(request))
  return { asked, open }
}

/** As after a sign-in in the dialog, or from the browser's back/forward cache. */
async function drawAgain(page: Page) {
  const address = `${new URL(page.url()).pathname}?_rsc=`
  const isDrawing = (request: Request) =>
    request.url().includes(address) && !('next-router-prefetch' in request.headers())
  // The router lets go of an answer once it has what it needs.
  const drawn = Promise.race([
    page.waitForEvent('requestfinished', isDrawing),
    page.waitForEvent('requestfailed', isDrawing),
  ])
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  )
  await drawn
}

/** Takes what waits until this event is there: others come by themselves meanwhile, and perhaps before it. */
const expectEvent = (page: Page, type: string) =>
  expect
    .poll(async () => {
      await page.getByRole('button', { name: /new events?$|^Up to date$/ }).click()
      return page.getByText(type).count()
    })
    .toBe(1)

const newest = (page: Page) => page.getByRole('list', { name: 'Newest events' })

test.describe('live', () => {
  test('new events wait behind a button, and nothing moves before it is pressed', async ({
    signedInPage: page,
  }) => {
    await page.goto('/dashboard/events')
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
    const first = await newest(page).getByRole('listitem').first().textContent()
    const type = uniqueType()

    await track(page, type)

    const waiting = page.getByRole('button', { name: /new events?$/ })
    await expect(waiting).toBeVisible()
    expect(await newest(page).getByRole('listitem').first().textContent()).toBe(first)
    await expect(page.getByText(type)).toHaveCount(0)
    await expectEvent(page, type)
  })

  test('paused, nothing comes; resumed, what was missed does', async ({ signedInPage: page }) => {
    await page.goto('/dashboard/events')
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByText('Paused')).toBeVisible()
    const type = uniqueType()
    await track(page, type)

    await page.getByRole('button', { name: 'Resume' }).click()

    await expectEvent(page, type)
  })

  test('a pause before the first event misses nothing', async ({ signedInPage: page, service }) => {
    const body = { success: true, data: { items: [], nextCursor: null } }
    await service.bend('/events', { status: 200, times: 1, body })
    await page.goto('/dashboard/events')
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByText('Paused')).toBeVisible()
    const type = uniqueType()
    await track(page, type)

    await page.getByRole('button', { name: 'Resume' }).click()

    await expectEvent(page, type)
  })

  test('a tab in the background lets its stream go, and comes back without a gap', async ({
    signedInPage: page,
  }) => {
    await page.clock.install()
    await page.goto('/dashboard/events')
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()

    const left = page.waitForEvent('requestfailed', isStream)
    await showTab(page, false)
    await page.clock.fastForward(9_000)
    await showTab(page, true)
    await showTab(page, false)
    await page.clock.fastForward(9_000)
    expect(await Promise.race([left, page.evaluate(() => 'open')])).toBe('open')
    await page.clock.fastForward(2_000)
    await left
    const type = uniqueType()
    await track(page, type)

    const resumed = page.waitForRequest(isStream)
    await showTab(page, true)
    expect((await resumed).headers()['last-event-id']).toMatch(/^evt_/)
    await expectEvent(page, type)
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
  })

  for (const path of ['/dashboard', '/dashboard/events']) {
    test(`${path} that is drawn again goes on with the stream that it has`, async ({
      signedInPage: page,
    }) => {
      const streams = watchStreams(page)
      const answered = page.waitForResponse(isAnswerOfStream)
      await page.goto(path)
      await newest(page).scrollIntoViewIfNeeded()
      await answered

      await drawAgain(page)
      await drawAgain(page)
      const type = uniqueType()
      await track(page, type)

      await expectEvent(page, type)
      expect(streams.asked).toHaveLength(1)
    })
  }

  for (const path of ['/dashboard', '/dashboard/events']) {
    test(`${path} has every event in the language that is chosen on it`, async ({
      signedInPage: page,
    }) => {
      const english = new RegExp(Object.values(events.words).join('|'))
      await page.goto(path)
      await expect(newest(page)).toContainText(english)

      await (await openUserMenu(page)).getByRole('button', { name: 'Deutsch' }).click()

      const german = page.getByRole('list', { name: 'Neueste Ereignisse' })
      await expect(german).toBeVisible()
      await expect(german).not.toContainText(english)
    })
  }

  test('navigation leaves no more than one stream open', async ({ signedInPage: page }) => {
    const streams = watchStreams(page)
    const isLive = page.getByRole('status').filter({ hasText: /^Live$/ })
    await page.goto('/dashboard/events')
    await expect(isLive).toBeVisible()

    await page.getByRole('link', { name: 'Explore' }).click()
    await expect(page.getByRole('button', { name: 'Show events' })).toBeVisible()
    await expect.poll(() => streams.open.size).toBe(0)
    await page.getByRole('link', { name: 'Live' }).click()
    await expect(isLive).toBeVisible()
    expect(streams.open.size).toBe(1)
    await page.getByRole('link', { name: 'Overview' }).first().click()
    await expect(page.getByRole('link', { name: '7 days' })).toBeVisible()
    await newest(page).scrollIntoViewIfNeeded()
    await expect.poll(() => streams.asked.length).toBe(3)
    await page.getByRole('link', { name: '7 days' }).click()
    await expect(page).toHaveURL('/dashboard?days=7')
    await newest(page).scrollIntoViewIfNeeded()
    await expect.poll(() => streams.asked.length).toBe(4)
    await expect.poll(() => streams.open.size).toBe(1)
  })

  test('of too many tabs the oldest stops, says so, and can take its place back', async ({
    signedInPage: overview,
    context,
  }) => {
    const words = 'Stopped: live events are open in too many tabs'
    await overview.goto('/dashboard')
    const opened = overview.waitForResponse(isAnswerOfStream)
    const strip = overview.getByRole('list', { name: 'Newest events' })
    await strip.scrollIntoViewIfNeeded()
    await opened
    const lists = []
    for (let tab = 0; tab < 4; tab += 1) {
      const list = await context.newPage()
      await list.goto('/dashboard/events')
      await expect(list.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
      lists.push(list)
    }
    await expect(overview.getByRole('status').filter({ hasText: words })).toBeVisible()
    await expect(lists[0]!.getByText(words)).toHaveCount(0)

    await overview.getByRole('button', { name: 'Resume' }).press('Enter')

    await expect(overview.getByText(words)).toHaveCount(0)
    await expect(overview.getByRole('button', { name: /new events?$|^Up to date$/ })).toBeFocused()
    await expect(lists[0]!.getByRole('status').filter({ hasText: words })).toBeVisible()
    await lists[0]!.getByRole('button', { name: 'Resume' }).click()
    await expect(lists[0]!.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
    await expect(lists[0]!.getByRole('button', { name: 'Pause' })).toBeFocused()
  })

  test('the stream goes on through a rotation without a gap', async ({
    page,
    context,
    mock,
    user,
    service,
  }) => {
    const session = await mock.createSession({ email: user.email, accessTtlSeconds: 3 })
    await installSession(context, session)
    await page.goto('/dashboard/events')
    const types = [uniqueType(), uniqueType()]
    await track(page, types[0]!)

    await expect.poll(() => service.rotations()).toBe(1)
    await track(page, types[1]!)

    await expect
      .poll(async () => {
        await page.getByRole('button', { name: /new events?$|^Up to date$/ }).click()
        return Promise.all(types.map((type) => page.getByText(type).count()))
      })
      .toEqual([1, 1])
    expect(await service.replays()).toBe(0)
  })

  test('the stream ends when the session is revoked, and the page says so', async ({
    signedInPage: page,
    service,
    guard,
  }) => {
    // If the stream was about to be opened anew, it's refused at once.
    guard.allowConsole(/status of 401/)
    await page.goto('/dashboard/events')
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()

    await service.revoke()

    await expect(page.getByText('Your session has ended').first()).toBeVisible()
    await expect(page.getByRole('dialog', { name: 'You’re signed out' })).toBeVisible()
  })

  test('the stream goes on after the same user has signed in again', async ({
    signedInPage: page,
    context,
    service,
    user,
    guard,
  }) => {
    guard.allowConsole(/status of 401/)
    await page.goto('/dashboard/events')
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
    await service.revoke()
    const ended = page.getByRole('dialog', { name: 'You’re signed out' })
    await expect(ended).toBeVisible()

    const opened = context.waitForEvent('page')
    await ended.getByRole('link', { name: 'Sign in again' }).click()
    const signInPage = await opened
    await signInPage.waitForURL(/\/login/)
    const closed = signInPage.waitForEvent('close')
    await signIn(signInPage, user)
    await closed
    await page.bringToFront()

    await expect(ended).toBeHidden()
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
    const type = uniqueType()
    await track(page, type)
    await expectEvent(page, type)
  })

  test('without a session there is no stream', async ({ page }) => {
    const response = await page.request.get('/dashboard/events/stream', {
      headers: { accept: 'text/event-stream', 'sec-fetch-dest': 'empty' },
      maxRedirects: 0,
    })
    expect(response.status()).toBe(401)
    expect(response.headers()['content-type']).not.toContain('event-stream')
  })
})

test('events are filtered in the address, open to their properties, and have pages of their own', async ({
  signedInPage: page,
}) => {
  const type = uniqueType()
  await track(page, type, { plan: 'growth', html: '<script>alert(1)</script>' })
  await page.goto('/dashboard/events/explore')

  await page.getByLabel('Type').selectOption(type)
  await page.getByLabel('Text').fill('growth')
  await page.getByRole('button', { name: 'Show events' }).click()

  await expect(page).toHaveURL(`/dashboard/events/explore?type=${type}&person=&from=&to=&q=growth`)
  await expect(page.getByText('1 event shown')).toBeVisible()
  await page.locator('main summary', { hasText: type }).click()
  await expect(page.getByText('"html": "<script>alert(1)</script>"')).toBeVisible()
  await page.getByRole('link', { name: 'Open event' }).click()
  await expect(page.getByRole('heading', { level: 1, name: type })).toBeVisible()
  await expect(page.getByText('browser-of-a-test').first()).toBeVisible()
})

test('hostile properties are shown as plain text', async ({ signedInPage: page, ask }) => {
  for (const word of ['__proto__', 'onerror', 'gnp.exe', 'Lorem']) {
    const { items } = await ask(`/events?q=${word}&limit=1`)
    await page.goto(`/dashboard/events/${items[0].id}`)
    const text = (await page.getByRole('group', { name: 'Properties' }).textContent()) ?? ''
    expect(text).toContain(word)
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(JSON.parse(text)).toEqual(items[0].properties)
  }
})

for (const [query, words] of [
  ['from=2026-05-02&to=2026-05-01', 'The first day was after the last'],
  ['cursor=nonsense', 'That page is gone.'],
  ['type=no.such_type', 'No event of the type “no.such_type” has been sent yet.'],
] as const) {
  test(`?${query} is explained, and isn’t an error`, async ({ signedInPage }) => {
    const response = await signedInPage.goto(`/dashboard/events/explore?${query}`)
    expect(response?.status()).toBe(200)
    await expect(signedInPage.getByText(words)).toBeVisible()
  })
}

test('an event that does not exist is not found', async ({ signedInPage, guard }) => {
  guard.allowConsole(/status of 404/)
  const response = await signedInPage.goto('/dashboard/events/evt_none')
  expect(response?.status()).toBe(404)
  await expect(signedInPage.getByRole('heading', { name: 'Not found', level: 1 })).toBeVisible()
})

test('a funnel is asked for by a form, and what is wrong stays in it', async ({
  signedInPage: page,
}) => {
  await page.goto('/dashboard/events/funnel')
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible()

  await page.getByLabel('Step 2').selectOption('')
  await page.getByLabel('Step 3').selectOption('')
  await page.getByLabel('Within days').fill('91')
  await page.getByRole('button', { name: 'Show funnel' }).click()

  await expect(page.getByText('Choose at least two steps.')).toBeVisible()
  await expect(page.getByText('Enter a whole number from 1 to 90.')).toBeVisible()
  await expect(page.getByLabel('Within days')).toHaveValue('91')
  await page.getByLabel('Step 2').selectOption('plan.upgraded')
  await page.getByLabel('Within days').fill('30')
  await page.getByRole('button', { name: 'Show funnel' }).click()
  await expect(page.getByText(/people finished within 30 days/).first()).toBeVisible()

  await page.goto('/dashboard/events/funnel?step=page.viewed&step=no.such&window=7')
  await expect(page.getByText('No event of this type has been sent yet.')).toBeVisible()
})

for (const [path, route] of [
  ['/dashboard/events', '/events'],
  ['/dashboard/events/explore', '/events'],
  ['/dashboard/events/funnel', '/analytics/funnel'],
] as const) {
  test(`${path} without its data keeps its tabs`, async ({ signedInPage, service, guard }) => {
    guard.allowConsole(/status of 503/)
    await service.bend(route, { status: 503 })
    const response = await signedInPage.goto(path)
    expect(response?.status()).toBe(503)
    await expect(
      signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
    ).toBeVisible()
    await service.repair()
    await signedInPage.getByRole('link', { name: 'Try again' }).click()
    await expect(
      signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
    ).toHaveCount(0)
    await expect(signedInPage.getByRole('navigation', { name: 'Events' }).first()).toBeVisible()
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('the retention grid scrolls by keyboard, and its first column stays', async ({
    signedInPage: page,
  }) => {
    await page.goto('/dashboard/events/retention')
    const region = page.getByRole('group', { name: 'Weekly retention, scrolls sideways' })
    const first = region.getByRole('rowheader').first()
    const before = await first.boundingBox()
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
    expect((await first.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0)
    await expect(region).toBeFocused()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('live is a list with a link that reloads, and filters and pages work', async ({
    signedInPage: page,
  }) => {
    await page.goto('/dashboard/events')
    await expect(newest(page).getByRole('listitem')).toHaveCount(25)
    await page.getByRole('link', { name: 'Reload to see newer events' }).click()
    await expect(newest(page).getByRole('listitem')).toHaveCount(25)

    await page.goto('/dashboard/events/explore')
    await page.getByLabel('Type').selectOption('message.sent')
    await page.getByRole('button', { name: 'Show events' }).click()
    await expect(page.getByText('25 events shown')).toBeVisible()
    await page.getByRole('link', { name: 'Older events' }).click()
    await expect(page).toHaveURL(/type=message.sent&.*cursor=/)
    await page.getByRole('link', { name: 'Back to the newest' }).click()
    await expect(page).not.toHaveURL(/cursor=/)
  })
})
