import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserType, LaunchOptions } from '@playwright/test'
import { appUrl } from './addresses'

export type Refusal = { launchOptions: LaunchOptions; javaScriptEnabled: boolean }

/** Runs work in a browser whose settings block every cookie, as a person can set them. */
export async function withoutCookies(
  browserType: BrowserType,
  { launchOptions, javaScriptEnabled }: Refusal,
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'without-cookies-'))
  await mkdir(join(profile, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
  const options = { ...launchOptions, javaScriptEnabled, baseURL: appUrl }
  const context = await browserType.launchPersistentContext(profile, options)
  try {
    await work(context)
  } finally {
    await context.close()
    // The browser may still be writing when its last window has gone.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
