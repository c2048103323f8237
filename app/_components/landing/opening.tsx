import { getClientConfig, idempotencyKey } from '@/lib/sendora/server'
import { StartGuestForm } from '../auth/start-guest-form'
import { CommandLine } from './command-line'
import { Screenshot } from './screenshot'

/** One screen: what this is, the two commands, and the thing itself. */
export async function Opening() {
  return (
    <section className="grid items-center gap-10 pt-8 pb-14 lg:grid-cols-[5fr_6fr] lg:pt-10 lg:pb-14">
      <div>
        <h1 className="text-display font-bold tracking-[-0.03em]">
          A dashboard whose sessions do not break.
        </h1>
        <p className="mt-5 max-w-lg text-lead text-muted">
          A Next.js starter on Sendora Cloud, a session library to copy, and the tests that prove
          both. It runs on your machine with no account and no key.
        </p>
        <div className="mt-8 grid max-w-md gap-2.5">
          <CommandLine command="npm run demo" note="the running product" />
          <CommandLine command="npm test" note="the proof" />
        </div>
        <div className="mt-6 flex">
          <StartGuestForm
            from={getClientConfig().afterSignInPath}
            attempt={await idempotencyKey()}
            tone="primary"
          />
        </div>
      </div>
      <Screenshot />
    </section>
  )
}
