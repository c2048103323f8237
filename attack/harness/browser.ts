import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import type { World } from './world'

/** By whether they keep pages that were left (bfcache): Playwright's own flags keep none. */
const running = new Map<boolean, Promise<Browser>>()

/** Every name but this machine's is mapped to nothing: a row maps the hosts that it plays itself. */
function launch(keepsPages: boolean): Promise<Browser> {
  const found = findBrowser({ managedPath: chromium.executablePath() })
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_PATH || undefined
  return chromium.launch({
    executablePath: chosen ?? (found.kind === 'system' ? found.path : undefined),
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [
      '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP shop.test 127.0.0.1, MAP evil.shop.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}

export type OpenBrowser = { context: BrowserContext; page: Page; close: () => Promise<void> }

/** A browser with an empty jar, on the app unless another origin is named. */
export async function openBrowser(
  world: Pick<World, 'appOrigin'>,
  {
    origin = world.appOrigin,
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

export async function closeBrowser(): Promise<void> {
  for (const started of running.values()) await (await started).close()
  running.clear()
}
