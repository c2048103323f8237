import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/lib/programs.mjs'

const managedPath = '/cache/ms-playwright/chromium-1255/chrome-linux64/chrome'
const managedShell = '/cache/ms-playwright/chromium_headless_shell-1255/INSTALLATION_COMPLETE'
const find = (present, env = { PATH: '/usr/local/bin:/usr/bin' }) =>
  findBrowser({ managedPath, env, exists: (path) => present.includes(path) })

describe('the browser for the tests', () => {
  test('is the one that Playwright manages, whatever else there is', () => {
    expect(
      find([managedShell, '/usr/bin/chromium', '/opt/chrome'], {
        PATH: '/usr/bin',
        CHROME_PATH: '/opt/chrome',
      }),
    ).toEqual({ kind: 'managed', path: managedShell, isShell: true })
  })

  test('is CHROME_PATH before anything on PATH', () => {
    expect(
      find(['/opt/chrome', '/usr/bin/google-chrome'], {
        PATH: '/usr/bin',
        CHROME_PATH: '/opt/chrome',
      }),
    ).toEqual({ kind: 'system', path: '/opt/chrome', isShell: false })
  })

  test('is Chrome before Chromium, in any folder of PATH', () => {
    expect(find(['/usr/local/bin/chromium', '/usr/bin/google-chrome'])).toEqual({
      kind: 'system',
      path: '/usr/bin/google-chrome',
      isShell: false,
    })
  })

  test('is the shell without windows before a whole browser', () => {
    expect(find(['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell'])).toEqual({
      kind: 'system',
      path: '/usr/bin/chromium-headless-shell',
      isShell: true,
    })
  })

  test('is never the shell when it is to be watched', () => {
    const present = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
    const options = { managedPath, hasWindow: true, env: { PATH: '/usr/bin' } }
    expect(findBrowser({ ...options, exists: (path) => present.includes(path) })).toEqual({
      kind: 'system',
      path: '/usr/bin/chromium',
      isShell: false,
    })
    const whole = (path) => path === managedPath
    expect(findBrowser({ ...options, exists: whole })).toMatchObject({ path: managedPath })
  })

  // Playwright starts its shell where no window is asked for, whatever else it has installed.
  test('is not the whole browser of Playwright, where a shell is wanted', () => {
    expect(find([managedPath])).toEqual({ kind: 'none' })
  })

  test('is the Chromium of a package', () => {
    expect(find(['/usr/bin/chromium'])).toEqual({
      kind: 'system',
      path: '/usr/bin/chromium',
      isShell: false,
    })
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
