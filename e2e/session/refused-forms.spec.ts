import type { Page, Route } from '@playwright/test'
import { appUrl } from '../../testing/addresses'
import { expect, test } from '../support/test'

// Whatever is answered to a form in its action's place: a sentence that says what to do, and what was typed still there.

const email = (page: Page) => page.getByLabel('Email', { exact: true })

/** The button for passkeys is there for scripts alone: it appears once they run. */
async function scriptsRun(page: Page) {
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible()
}

async function send(page: Page) {
  await email(page).fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const html = { contentType: 'text/html', body: '<h1>No</h1>' }

const answers: [title: string, answer: (route: Route) => Promise<void>, sentence: RegExp][] = [
  ...[400, 403, 408, 411, 413, 417, 429, 431, 500, 502, 503, 504].map(
    (status): [string, (route: Route) => Promise<void>, RegExp] => [
      `a proxy’s ${status}`,
      (route) => route.fulfill({ status, ...html }),
      /Your request didn’t go through. Your input is still here/,
    ],
  ),
  [
    'the sign-in page of a proxy',
    (route) => route.fulfill({ status: 200, ...html }),
    /Your request didn’t go through. Your input is still here/,
  ],
  [
    'a redirect to another site',
    (route) => route.fulfill({ status: 302, headers: { location: 'http://localhost:9/' } }),
    /Nothing is lost; try again/,
  ],
  ['nothing at all', (route) => route.abort(), /Nothing is lost; try again/],
  [
    'a body that the gate finds too large',
    (route) => route.continue({ postData: 'x'.repeat(1_100_000) }),
    /This is too much to send at once. Send less than 1 MB./,
  ],
  [
    'a body that arrives cut',
    (route) => route.continue({ postData: route.request().postData()?.slice(0, 60) ?? '' }),
    /Part of this form didn’t arrive, so nothing was saved. Send it again./,
  ],
]

for (const [title, answer, sentence] of answers) {
  test(`with scripts, ${title} is a sentence`, async ({ page, guard }) => {
    guard.allowConsole(/Failed to load resource|Content Security Policy/)
    await page.route('**/login', (route) =>
      route.request().method() === 'POST' ? answer(route) : route.continue(),
    )
    await page.goto('/login')
    await scriptsRun(page)
    await send(page)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(email(page)).toHaveValue('ada@example.com')
  })
}

test('a page from before a deployment says so, and reloads with what was typed', async ({
  page,
  guard,
}) => {
  guard.allowConsole(/status of 4/)
  await page.route('**/login', (route) => {
    const isSignIn = route.request().postData()?.includes('ada@example.com')
    const headers = { ...route.request().headers(), 'next-action': 'a'.repeat(42) }
    return isSignIn ? route.continue({ headers }) : route.continue()
  })
  await page.goto('/login')
  await scriptsRun(page)
  await send(page)
  // A secret isn't kept: the page is the new one.
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await expect(page.getByText(/This site has just been updated, so nothing was sent/)).toBeVisible()
  await expect(email(page)).toHaveValue('ada@example.com')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a page at another address names the right one', async ({ page, guard }) => {
      guard.allowConsole(/status of 403/)
      const { port } = new URL(appUrl)
      await page.goto(`http://127.0.0.1:${port}/login?from=%2Faccount`)
      if (javaScriptEnabled) await scriptsRun(page)
      await send(page)
      await expect(
        page.getByText(`This site’s address is ${appUrl}. Open the page there`),
      ).toBeVisible()
      if (javaScriptEnabled) return expect(email(page)).toHaveValue('ada@example.com')
      await page.getByRole('link', { name: 'Open it there' }).click()
      await page.waitForURL(`${appUrl}/login?from=%2Faccount`)
    })
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a form that arrives cut leads back to itself', async ({ page, guard }) => {
    guard.allowConsole(/status of 400/)
    await page.route('**/login', (route) =>
      route.request().method() === 'POST'
        ? route.continue({ postData: route.request().postData()?.slice(0, 60) ?? '' })
        : route.continue(),
    )
    await page.goto('/login')
    await send(page)
    await expect(page.getByRole('heading', { name: 'Part of the form is missing' })).toBeVisible()
    await page.getByRole('link', { name: 'Back to the form' }).click()
    await expect(email(page)).toBeVisible()
  })
})
