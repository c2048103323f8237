import type { BrowserContext } from '@playwright/test'

export interface BrowserGuard {
  /** Watches one more browser context. Those of the fixtures are watched already. */
  watch(context: BrowserContext): void
  /** Expects a console message in this test that would fail it otherwise. */
  allowConsole(pattern: RegExp): void
  /** What went wrong and was not expected. */
  problems(): string[]
}

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]']
const networkProtocols = ['http:', 'https:', 'ws:', 'wss:']

/**
 * Collects what a person would never see but should fail a test: console errors (violations of the
 * content security policy are among them), exceptions in a page, requests to other machines.
 * It only listens: intercepting requests would switch the browser's cache off.
 */
export function createBrowserGuard(): BrowserGuard {
  const consoleErrors: string[] = []
  const others: string[] = []
  const allowed: RegExp[] = []

  return {
    watch(context) {
      context.on('console', (message) => {
        if (message.type() !== 'error') return
        consoleErrors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => {
        others.push(`uncaught in the page: ${error.error().message}`)
      })
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (!networkProtocols.includes(protocol) || loopbackHosts.includes(hostname)) return
        others.push(`request to another machine: ${request.method()} ${request.url()}`)
      })
    },
    allowConsole(pattern) {
      allowed.push(pattern)
    },
    problems() {
      const unexpected = consoleErrors.filter((text) => !allowed.some((one) => one.test(text)))
      return [...unexpected.map((text) => `console error: ${text}`), ...others]
    },
  }
}
