import './lib/require-node.mjs'
import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { command } from './lib/command.mjs'
import { CommandError } from './lib/command-error.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { narrow, photograph, visit, wide } from './lib/photograph.mjs'
import { readPort } from './lib/ports.mjs'
import { fromRoot } from './lib/root.mjs'

const colorSchemes = ['light', 'dark']
const publicPages = ['/', '/login', '/magic-link', '/forgot-password', '/signup', '/mfa', '/absent']
const signedInPages = [
  '/dashboard',
  '/dashboard/people',
  '/dashboard/people?query=nobody-has-this-name',
  '/dashboard/admin',
  '/dashboard/api-check',
  '/account',
]

// Without an argument: the two pictures of the README and the landing page. With a folder: every page, to look through.
await command(async () => {
  const origin = `http://localhost:${readPort(process.env, 'PORT', 3000)}`
  await requireDemo(origin)
  const found = await ensureBrowser()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const folder = process.argv[2]
  await (folder ? photographAll(browser, origin, resolve(folder)) : forReadme(browser, origin))
  await browser.close()
  return 0
})

async function forReadme(browser, origin) {
  for (const colorScheme of colorSchemes) {
    await visit(browser, { origin, colorScheme, viewport: wide }, (page) =>
      photograph(page, '/dashboard', {
        folder: fromRoot('docs', 'images'),
        name: `dashboard-${colorScheme}`,
      }),
    )
  }
  cpSync(fromRoot('docs', 'images'), fromRoot('public', 'images'), { recursive: true })
}

async function photographAll(browser, origin, folder) {
  for (const colorScheme of colorSchemes) {
    for (const [size, viewport] of Object.entries({ wide, narrow })) {
      for (const [signedIn, paths] of [
        [false, publicPages],
        [true, signedInPages],
      ]) {
        await visit(browser, { origin, colorScheme, viewport, signedIn }, async (page) => {
          for (const path of paths) {
            const name = `${path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'home'}-${size}-${colorScheme}`
            await photograph(page, path, { folder, name, fullPage: true })
          }
        })
      }
    }
  }
}

async function requireDemo(origin) {
  const response = await fetch(`${origin}/api/public/health`).catch(() => null)
  if (!response?.ok) {
    throw new CommandError(`Nothing answers on ${origin}. Run npm run demo in another window.`)
  }
}
