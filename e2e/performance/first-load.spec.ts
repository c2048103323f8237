import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { firstLoadBytes } from '../../testing/first-load.mjs'
import { expect, test } from '../support/test'
import budgets from './first-load-budgets.json' with { type: 'json' }

// Kilobytes (1,000 bytes) of JavaScript after gzip, as `npm run bench:pages` prints them. A page may grow by 2 % before its
// budget has to change, in the same commit.
const tolerance = 1.02

async function kilobytesOf(path: string, request: APIRequestContext) {
  const answer = await request.get(path)
  expect(answer.status()).toBe(200)
  const load = async (address: string) => (await request.get(address)).text()
  return (await firstLoadBytes(await answer.text(), load)) / 1_000
}

for (const [path, budget] of Object.entries(budgets.public)) {
  test(`${path} loads at most ${budget} kB of JavaScript`, async ({ page }) => {
    expect(await kilobytesOf(path, page.request)).toBeLessThanOrEqual(budget * tolerance)
  })
}

for (const [path, budget] of Object.entries(budgets.signedIn)) {
  test(`${path} loads at most ${budget} kB of JavaScript`, async ({ signedInPage }) => {
    expect(await kilobytesOf(path, signedInPage.request)).toBeLessThanOrEqual(budget * tolerance)
  })
}

test('the bare page was measured with this version of Next.js', () => {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'))
  expect(version, 'Run npm run bench:pages, and write down what it prints.').toBe(
    budgets.barePage.next,
  )
})
