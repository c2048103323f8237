import { buttonClass } from '@/app/_components/ui/button-class'
import { CopyButton } from '@/app/_components/ui/copy-button'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import { withBasePath } from '@/lib/sendora'
import { useClientConfig } from '@/lib/sendora/client'
import { DownloadButton } from './download-button'
import { useFocusOnMount } from './use-focus-on-mount'

type Props = {
  codes: readonly string[]
  account: string
  /** True if they replace older ones, false if two-step verification was just turned on. */
  isNew: boolean
}

/** The recovery codes, shown once. Leaving is a plain GET form: an action would keep them in the page's state. */
export function RecoveryCodesStep({ codes, account, isNew }: Props) {
  const step = useFocusOnMount()
  const config = useClientConfig()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more box inside the panel's section
    <div
      ref={step}
      tabIndex={-1}
      role="group"
      aria-labelledby="codes-title"
      className="outline-none"
    >
      <Panel
        id="codes"
        title="Your recovery codes"
        className="max-w-160"
        aside={<CopyButton text={codes.join('\n')} label="Copy the recovery codes" />}
      >
        <div className="grid gap-4">
          <Notice tone="done">
            {isNew
              ? 'These are your new codes. The old ones no longer work.'
              : 'Two-step verification is on. From now on, signing in requires a code.'}
          </Notice>
          <p>
            If you lose your authenticator app, use one of these codes instead. Each works once. You
            won’t see them again, so save, print, or write them down.
          </p>
          <ul className="grid gap-x-6 gap-y-1.5 rounded-control bg-sunken px-4 py-3 font-mono sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code} className="select-all">
                {code}
              </li>
            ))}
          </ul>
          <DownloadButton text={fileText(codes, account)} fileName="recovery-codes.txt">
            Download as a text file
          </DownloadButton>
          <form
            action={withBasePath('/account', config)}
            method="get"
            className="grid gap-4 border-t border-line pt-4"
          >
            <label className="flex min-h-9 items-center gap-2.5">
              <input type="checkbox" required className="size-4 accent-accent" />
              I’ve saved them
            </label>
            <button type="submit" className={buttonClass('primary', 'justify-self-start')}>
              Done
            </button>
          </form>
        </div>
      </Panel>
    </div>
  )
}

function fileText(codes: readonly string[], account: string): string {
  return `Recovery codes for ${account}\nEach works once.\n\n${codes.join('\n')}\n`
}
