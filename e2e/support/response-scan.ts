import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserContext, Request, Response } from '@playwright/test'
import { appUrl } from '../../testing/addresses'
import { findSecret } from '../../testing/find-secret'
import { isSessionCookieHeader } from '../../testing/session-cookies'

/** Reads what a browser receives, and looks for tokens in it. */
export type ResponseScan = {
  watch: (context: BrowserContext) => void
  /** Waits for what is being read; call it before a context is closed. */
  settle: () => Promise<void>
  /** Resource types of the answers that were read, each once. */
  seen: () => readonly string[]
  leaks: () => readonly string[]
}

// Read once per process: all tests get the same files.
const readFiles = new Set<string>()
// An answer that a test has left hanging never ends.
const settleMs = 5_000
const binaryTypes = ['font', 'image', 'media']

export function createResponseScan(): ResponseScan {
  const pending = new Set<Promise<void>>()
  const seen = new Set<string>()
  const leaks: string[] = []

  async function scan(response: Response): Promise<void> {
    const request = response.request()
    const text = await textOf(response)
    if (text === null) return
    seen.add(request.resourceType())
    const secret = findSecret(text, broughtBy(request))
    if (secret) leaks.push(`${request.method()} ${new URL(response.url()).pathname}: ${secret}`)
  }

  return {
    watch(context) {
      context.on('response', (response) => {
        // The mock's mailbox is no part of the app: it shows links to anyone who asks.
        if (!response.url().startsWith(appUrl) || isReadAlready(response)) return
        const reading = scan(response).finally(() => pending.delete(reading))
        pending.add(reading)
      })
    },
    settle: async () => {
      await Promise.race([Promise.all(pending), delay(settleMs, null, { ref: false })])
    },
    seen: () => [...seen],
    leaks: () => leaks,
  }
}

function isReadAlready(response: Response): boolean {
  const { pathname } = new URL(response.url())
  if (!pathname.startsWith('/_next/static/')) return false
  if (readFiles.has(pathname)) return true
  readFiles.add(pathname)
  return false
}

/** Headers and body; `null` when the page was left before anybody could read them. */
async function textOf(response: Response): Promise<string | null> {
  try {
    const headers = await response.headersArray()
    const head = headers
      .filter(({ name, value }) => !isSessionCookieHeader(name, value))
      .map(({ name, value }) => `${name}: ${value}`)
    const hasBody = response.status() < 300 || response.status() >= 400
    const isText = hasBody && !binaryTypes.includes(response.request().resourceType())
    return [...head, '', isText ? await response.text() : ''].join('\n')
  } catch {
    return null
  }
}

/** A page may give back what its own request brought: the token of a link, in the form that spends it. */
function broughtBy(request: Request): string {
  return `${request.url()} ${request.postData() ?? ''}`
}
