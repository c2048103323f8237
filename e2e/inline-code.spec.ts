import type { APIRequestContext } from '@playwright/test'
import { appRoutes, isSignedInRoute } from '../testing/app-routes'
import { readFromService } from '../testing/http/service-request'
import { cookieHeader } from '../testing/session-cookies'
import { enterAs } from './support/enter-as'
import { findInlineCode, nonceOf } from './support/find-inline-code'
import { samples } from './support/page-states/opened-pages'
import { expect, test } from './support/test'

test('what the policy would block is found', () => {
  const found = (html: string) => findInlineCode(html, 'n1')
  for (const html of [
    '<p style="color:red">',
    '<p class="a" STYLE=\'color:red\'>',
    '<button onclick="x()">',
    '<style>p{}</style>',
    '<style nonce="n2">p{}</style>',
    '<script src="/a.js"></script>',
    '<script nonce="">x</script>',
  ]) {
    expect(found(html), html).toHaveLength(1)
  }
  for (const html of [
    '<p title="a style=b onclick=c">',
    '<link rel="stylesheet" href="/a.css">',
    '<script nonce="n1">self.x = "<p style=1>"</script>',
    '<style nonce="n1">p{}</style>',
    'style="x" in text',
  ]) {
    expect(found(html), html).toEqual([])
  }
})

/** Reads documents as they're sent, and nothing that scripts make of them. */
async function expectClean(request: APIRequestContext, paths: readonly string[], cookie: string) {
  for (const path of paths) {
    const response = await request.get(path, { headers: { cookie } })
    const html = await response.text()
    const nonce = nonceOf(response.headers()['content-security-policy'])
    expect.soft(html, path).toContain('<html')
    expect.soft(nonce, path).not.toBe('')
    expect.soft(findInlineCode(html, nonce), path).toEqual([])
  }
}

test('no document of a visitor holds what the policy blocks', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const routes = appRoutes().filter((route) => !route.includes('['))
  await expectClean(request, [...routes, '/none', '/login?reason=expired'], '')
  await request.dispose()
})

test('no document of a signed-in user holds it, in any state of the frame', async ({
  playwright,
  baseURL,
  context,
  mock,
  request: service,
}) => {
  test.slow()
  const admin = await enterAs({ mock, context }, { claims: { role: 'admin' } })
  const session = await mock.createSession({ email: admin.email })
  const { items } = await readFromService(service, '/people?page=1', session)
  const paths = appRoutes()
    .filter(isSignedInRoute)
    .map((route) => samples[route]?.(items[0].id) ?? route)
  const request = await playwright.request.newContext({ baseURL })
  await expectClean(request, paths, cookieHeader(session))

  const notice = JSON.stringify({ id: '1', tone: 'problem', text: '<style>x</style>' })
  const preferences = `rail=narrow; theme=dark; sendora_language=de; flash=${encodeURIComponent(notice)}`
  const more = ['/dashboard/search?q=an', '/dashboard/people?query=none-has-this', '/account']
  await expectClean(request, more, `${cookieHeader(session)}; ${preferences}`)
  await request.dispose()
})
