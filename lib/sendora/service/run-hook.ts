import type { RequestId } from '../core/events'
import { type ProcessSettings, processSettings, report } from './settings'

type Hooks = Pick<ProcessSettings, 'onSignIn' | 'onSignUp' | 'onSignOut'>
type HookEvent<Name extends keyof Hooks> = Parameters<NonNullable<Hooks[Name]>>[0]

/** The longest a visitor waits for a hook, milliseconds. */
const hookMs = 5_000

/** Runs the app's own code after a change of session. Never throws: by then the session has begun or ended. */
export async function runHook<Name extends keyof Hooks>(
  name: Name,
  event: HookEvent<Name>,
  requestId: RequestId | null,
): Promise<void> {
  const hook = processSettings()[name] as ((event: HookEvent<Name>) => unknown) | null
  if (hook === null) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), hookMs)
  })
  const run = async () => {
    try {
      await hook(event)
      return null
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the app's own error, which nothing else would show
      console.error(`[sendora] ${name} failed:`, error)
      return 'threw' as const
    }
  }
  const reason = await Promise.race([run(), timeout])
  clearTimeout(timer)
  if (reason !== null) report({ name: 'hook.failed', hook: name, reason }, requestId)
}
