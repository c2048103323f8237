import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserType, LaunchOptions } from '@playwright/test'
import { appUrl } from './addresses'

export type Refusal = { launchOptions: LaunchOptions; javaScriptEnabled: boolean }

/** A browser whose settings block every cookie, as a person can set it. Closing it removes its profile. */
export async function startWithoutCookies(
  browserType: BrowserType,
  { launchOptions, javaScriptEnabled }: Refusal,
): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), 'without-cookies-'))
  await mkdir(join(profile, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
  const options = { ...launchOptions, javaScriptEnabled, baseURL: appUrl }
  const context = await browserType.launchPersistentContext(profile, options)
  context.once('close', () => void rm(profile, { recursive: true, force: true }))
  return context
}
