import type { BrowserContext } from '@playwright/test'
import { createResponseScan } from './response-scan'

export interface BrowserGuard {
  /** Watches one more browser context. Those of the fixtures are watched already. */
  watch(context: BrowserContext): void
  /** Expects a console message or an uncaught error in this test that would fail it otherwise. */
  allowConsole(pattern: RegExp): void
  /** Waits for what the browser is still reading. Call it before a context is closed. */
  settle(): Promise<void>
  /** Resource types of the answers that were searched for tokens. */
  searched(): readonly string[]
  /** Expects a token in an answer in this test: only a test of the search itself does. */
  allowLeak(pattern: RegExp): void
  /** Answers that held a token. */
  leaks(): readonly string[]
  /** What went wrong and was not expected. */
  problems(): string[]
}

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]']
const networkProtocols = ['http:', 'https:', 'ws:', 'wss:']

/**
 * Collects what a person would never see but should fail a test: console errors (violations of the
 * content security policy are among them), exceptions in a page, requests to other machines, tokens in what the browser receives.
 * It only listens: intercepting requests would switch the browser's cache off.
 */
export function createBrowserGuard(): BrowserGuard {
  const consoleErrors: string[] = []
  const others: string[] = []
  const allowed: RegExp[] = []
  const allowedLeaks: RegExp[] = []
  const isAllowed = (text: string, patterns: RegExp[]) => patterns.some((one) => one.test(text))
  const scan = createResponseScan()

  return {
    watch(context) {
      scan.watch(context)
      context.on('console', (message) => {
        if (message.type() !== 'error') return
        consoleErrors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => {
        consoleErrors.push(`uncaught in the page: ${error.error().message}`)
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
    allowLeak(pattern) {
      allowedLeaks.push(pattern)
    },
    leaks: scan.leaks,
    settle: scan.settle,
    searched: scan.seen,
    problems() {
      const unexpected = consoleErrors.filter((text) => !isAllowed(text, allowed))
      const leaks = scan.leaks().filter((leak) => !isAllowed(leak, allowedLeaks))
      return [
        ...unexpected.map((text) => `console error: ${text}`),
        ...leaks.map((leak) => `a token reached the browser: ${leak}`),
        ...others,
      ]
    },
  }
}
