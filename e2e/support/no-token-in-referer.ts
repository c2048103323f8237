import { expect, type Page, type Request } from '@playwright/test'

/** Opens a mailed link, and goes on from its page: no request may say with which token it began. */
export async function noTokenInReferer(page: Page, link: string) {
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  await page.goto(link)
  await page.getByRole('link', { name: /Sendora/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A dashboard')

  const [, token = ''] = link.split('token=')
  expect(token).not.toBe('')
  expect(requests.length).toBeGreaterThan(1)
  for (const request of requests) {
    const { referer = '' } = await request.allHeaders()
    expect(referer, request.url()).not.toContain(token)
  }
}
