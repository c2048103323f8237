import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserOptions } from '../../testing/browser'
import type { AttackContext } from './attack-context'

const playedHosts = ['evil.test', 'shop.test', 'evil.shop.test']

/** By whether they keep pages that were left (bfcache): Playwright's own flags keep none. */
const running = new Map<boolean, Promise<Browser>>()

function launch(keepsPages: boolean): Promise<Browser> {
  return chromium.launch({
    ...browserOptions({ playedHosts }),
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  })
}

export type OpenBrowser = { context: BrowserContext; page: Page; close: () => Promise<void> }

/** A browser with an empty jar, on the app unless another origin is named. */
export async function openBrowser(
  attack: Pick<AttackContext, 'appOrigin'>,
  {
    origin = attack.appOrigin,
    javaScriptEnabled = true,
    ignoreHTTPSErrors = false,
    keepsPages = false,
  } = {},
): Promise<OpenBrowser> {
  const started = running.get(keepsPages) ?? launch(keepsPages)
  running.set(keepsPages, started)
  const browser = await started
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled,
    ignoreHTTPSErrors,
  })
  return { context, page: await context.newPage(), close: () => context.close() }
}

export async function closeBrowsers(): Promise<void> {
  for (const started of running.values()) await (await started).close()
  running.clear()
}
