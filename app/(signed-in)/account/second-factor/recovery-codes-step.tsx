import { buttonClass } from '@/app/_components/ui/button-class'
import { CopyButton } from '@/app/_components/ui/copy-button'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import { DownloadButton } from './download-button'
import { useFocusOnMount } from './use-focus-on-mount'

type Props = {
  codes: readonly string[]
  account: string
  /** They replace others; else the second factor has just been turned on. */
  isNew: boolean
}

/** The recovery codes, this once. Leaving is not an action: one would take them along. */
export function RecoveryCodesStep({ codes, account, isNew }: Props) {
  const step = useFocusOnMount()
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
              ? 'These are your new codes. The old ones stopped working.'
              : 'The second factor is on. From now on, signing in asks for a code.'}
          </Notice>
          <p>
            When your app is lost, one of these codes stands in for it, once. This page is the only
            time that you see them: save, print or write them down.
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
          <form action="/account" method="get" className="grid gap-4 border-t border-line pt-4">
            <label className="flex min-h-9 items-center gap-2.5">
              <input type="checkbox" required className="size-4 accent-accent" />I have saved them
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
  return `Recovery codes of ${account}\nEach works once.\n\n${codes.join('\n')}\n`
}
