import { io } from 'next/cache'
import { cookies, headers } from 'next/headers'
import type { RequestConfig, SendoraConfig } from '../core/config/options'
import { markOf } from '../core/cookies/cookie-header'
import { SendoraError } from '../core/errors/sendora-error'
import type { RequestId } from '../core/events'
import { atAskedOrigin } from '../core/gate/asked-origin'
import {
  loginPathHeaderName,
  readRequestId,
  requestIdHeaderName,
  returnToHeaderName,
} from '../core/gate/headers'
import { isSameOrigin } from '../core/gate/request-kind'
import { configuredReturnTo, hasSeveralLoginPaths } from '../core/paths/return-to'
import { processWide } from '../service/settings'
import { configuration, getClientConfig } from './configuration'
import { cookieValues } from './session-cookies'

/** Next's cookie store, for reads that go on to the clock or to random values: neither belongs in a prerender. */
export async function requestCookies(): ReturnType<typeof cookies> {
  await io()
  return cookies()
}

/** The configuration, for reads that a prerender may begin: a build may know no variable of the server that will run. */
export async function requestConfiguration(): Promise<SendoraConfig> {
  await io()
  return configuration()
}

/** The path of this request's page, as the gate noted it; `null` if the gate didn't run. */
export async function currentReturnTo(): Promise<string | null> {
  return configuredReturnTo((await headers()).get(returnToHeaderName), configuration(), '') || null
}

/** The configuration with the sign-in page for this request's page, as the gate noted it. */
export async function pageConfiguration<Config extends SendoraConfig>(
  config: Config,
): Promise<Config> {
  if (!hasSeveralLoginPaths(config)) return config
  const noted = (await headers()).get(loginPathHeaderName)
  const loginPath = Object.values(config.loginPaths).find((path) => path === noted)
  return loginPath === undefined ? config : { ...config, loginPath }
}

/** The configuration at the origin that this request asks for; `null` if that isn't one of the app's. */
export async function askedConfiguration(): Promise<RequestConfig | null> {
  const sent = await headers()
  return atAskedOrigin(configuration(), sent)
}

/**
 * The app's origin that this request asks for, for addresses that you send elsewhere.
 *
 * @throws SendoraError `origin_unknown`, where the gate didn't run
 */
export async function getAppOrigin(): Promise<string> {
  const config = await askedConfiguration()
  if (config) return config.appOrigin
  throw new SendoraError('origin_unknown', 'This request asks for an origin that isn’t the app’s.')
}

/** `getAppOrigin`, or `null` outside a request and at an origin that isn't the app's. */
export async function currentOrigin(): Promise<string | null> {
  try {
    return await getAppOrigin()
  } catch {
    return null
  }
}

/** The gate's id of this request; `null` outside a request, or if the gate didn't run. */
export async function currentRequestId(): Promise<RequestId | null> {
  try {
    return readRequestId((await headers()).get(requestIdHeaderName), configuration())
  } catch {
    return null
  }
}

/** The `mark` of `SessionProvider`: it detects a session that changes while the page loads. */
export async function getSessionMark(): Promise<string | null> {
  return markOf(cookieValues(await cookies()), getClientConfig().cookiePrefix)
}

/** True if a page of this app called the action. Every action checks this first. */
export async function isFromOurPage(): Promise<boolean> {
  const asked = await askedConfiguration()
  return asked !== null && isSameOrigin(await headers(), [asked.appOrigin])
}

/** Warns, once per process, that a session is read in a request that no gate has seen. For development. */
export async function warnWithoutGate(): Promise<void> {
  try {
    if ((await headers()).has(requestIdHeaderName)) return
  } catch {
    return // No request: a script, or a test.
  }
  processWide('gate warning', () =>
    // biome-ignore lint/suspicious/noConsole: a message to the developer
    console.warn(
      '[sendora] This request reads a session, but no gate ran for it: nothing renews the session, and only this check protects the page. ' +
        'Write middleware.ts (or proxy.ts) next to the app folder, so src/middleware.ts if yours is src/app: ' +
        "Next.js ignores it anywhere else. If it's there, add this path to its matcher. See lib/sendora/README.md.",
    ),
  )
}
