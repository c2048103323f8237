import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import type { World } from './world'

let running: Promise<Browser> | null = null

/** Every name but this machine's is mapped to nothing: a row maps the hosts that it plays itself. */
function launch(): Promise<Browser> {
  const found = findBrowser({ managedPath: chromium.executablePath() })
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_PATH || undefined
  return chromium.launch({
    executablePath: chosen ?? (found.kind === 'system' ? found.path : undefined),
    args: [
      '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
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
  { origin = world.appOrigin, javaScriptEnabled = true, ignoreHTTPSErrors = false } = {},
): Promise<OpenBrowser> {
  running ??= launch()
  const browser = await running
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled,
    ignoreHTTPSErrors,
  })
  return { context, page: await context.newPage(), close: () => context.close() }
}

export async function closeBrowser(): Promise<void> {
  if (running) await (await running).close()
  running = null
}
