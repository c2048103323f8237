import { idempotencyKey } from '@/lib/sendora/account'
import { getClientConfig } from '@/lib/sendora/server'
import { StartGuestForm } from '../auth/start-guest-form'
import { CopyButton } from '../ui/copy-button'
import { Screenshot } from './screenshot'

/** The first screen: what this is, the two commands, and a screenshot. */
export async function Opening() {
  return (
    <section className="grid items-center gap-10 pt-8 pb-14 lg:grid-cols-[5fr_6fr] lg:pt-10 lg:pb-14">
      <div>
        <h1 className="text-display font-bold tracking-[-0.03em]">
          A dashboard whose sessions don’t break.
        </h1>
        <p className="mt-5 max-w-lg text-lead text-muted">
          A Next.js starter for Sendora Cloud, a session library to copy, and the tests that prove
          both. It runs on your machine, with no account and no API key.
        </p>
        <div className="mt-8 grid max-w-md gap-2.5">
          <CommandLine command="npm run demo" note="run the app" />
          <CommandLine command="npm test" note="run every test" />
        </div>
        <div className="mt-6 flex">
          <StartGuestForm
            from={getClientConfig().afterSignInPath}
            idempotencyKey={await idempotencyKey()}
            tone="primary"
          />
        </div>
      </div>
      <Screenshot />
    </section>
  )
}

function CommandLine({ command, note }: { command: string; note: string }) {
  return (
    <div className="flex h-12 items-center gap-3 rounded-control border border-line bg-surface pr-1.5 pl-4">
      <span aria-hidden className="font-mono text-muted select-none">
        $
      </span>
      <code className="font-mono text-base">{command}</code>
      <span className="ml-auto text-base text-muted max-sm:hidden">{note}</span>
      <CopyButton text={command} label={`Copy ${command}`} />
    </div>
  )
}
