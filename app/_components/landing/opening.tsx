import { getClientConfig } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { StartGuestForm } from '../auth/start-guest-form'
import { CopyButton } from '../ui/copy-button'
import { Screenshot } from './screenshot'

/** The first screen: what this is, the two commands, and a screenshot. */
export async function Opening() {
  const t = await getTexts('landing')
  return (
    <section className="grid items-center gap-10 pt-8 pb-14 lg:grid-cols-[5fr_6fr] lg:pt-10 lg:pb-14">
      <div>
        <h1 className="text-display font-bold tracking-[-0.03em]">{t('title')}</h1>
        <p className="mt-5 max-w-lg text-lead text-muted">{t('lead')}</p>
        <div className="mt-8 grid max-w-md gap-2.5">
          <CommandLine
            command="npm run demo"
            note={t('run')}
            copyLabel={t('copy', { command: 'npm run demo' })}
          />
          <CommandLine
            command="npm test"
            note={t('test')}
            copyLabel={t('copy', { command: 'npm test' })}
          />
        </div>
        <div className="mt-6 flex">
          <StartGuestForm from={getClientConfig().afterSignInPath} tone="primary" />
        </div>
      </div>
      <Screenshot />
    </section>
  )
}

type CommandProps = { command: string; note: string; copyLabel: string }

function CommandLine({ command, note, copyLabel }: CommandProps) {
  return (
    <div className="flex h-12 items-center gap-3 rounded-control border border-line bg-surface pr-1.5 pl-4">
      <span aria-hidden className="font-mono text-muted select-none">
        $
      </span>
      <code className="font-mono text-base">{command}</code>
      <span className="ml-auto text-base text-muted max-sm:hidden">{note}</span>
      <CopyButton text={command} label={copyLabel} />
    </div>
  )
}
