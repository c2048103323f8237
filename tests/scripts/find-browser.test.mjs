import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'

const managedPath = '/cache/ms-playwright/chrome'
const find = (present, env = { PATH: '/usr/local/bin:/usr/bin' }) =>
  findBrowser({ managedPath, env, exists: (path) => present.includes(path) })

describe('the browser for the tests', () => {
  test('is the one that Playwright manages, whatever else there is', () => {
    expect(
      find([managedPath, '/usr/bin/chromium', '/opt/chrome'], {
        PATH: '/usr/bin',
        CHROME_PATH: '/opt/chrome',
      }),
    ).toEqual({ kind: 'managed', path: managedPath })
  })

  test('is CHROME_PATH before anything on PATH', () => {
    expect(
      find(['/opt/chrome', '/usr/bin/google-chrome'], {
        PATH: '/usr/bin',
        CHROME_PATH: '/opt/chrome',
      }),
    ).toEqual({ kind: 'system', path: '/opt/chrome' })
  })

  test('is Chrome before Chromium, in any folder of PATH', () => {
    expect(find(['/usr/local/bin/chromium', '/usr/bin/google-chrome'])).toEqual({
      kind: 'system',
      path: '/usr/bin/google-chrome',
    })
  })

  test('is the shell without windows before a whole browser', () => {
    expect(find(['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell'])).toEqual({
      kind: 'system',
      path: '/usr/bin/chromium-headless-shell',
    })
  })

  test('is never the shell for somebody who wants to watch', () => {
    const present = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
    const world = { managedPath, hasWindow: true, env: { PATH: '/usr/bin' } }
    expect(findBrowser({ ...world, exists: (path) => present.includes(path) })).toEqual({
      kind: 'system',
      path: '/usr/bin/chromium',
    })
  })

  test('is the Chromium of a package', () => {
    expect(find(['/usr/bin/chromium'])).toEqual({ kind: 'system', path: '/usr/bin/chromium' })
  })

  test.each([
    ['nothing is there', [], { PATH: '/usr/bin' }],
    ['CHROME_PATH names nothing', [], { PATH: '/usr/bin', CHROME_PATH: '/gone' }],
    ['PATH is not set', ['/usr/bin/chromium'], {}],
    ['PATH has only a relative folder', ['bin/chromium'], { PATH: 'bin' }],
  ])('is none when %s', (_name, present, env) => {
    expect(find(present, env)).toEqual({ kind: 'none' })
  })
})
