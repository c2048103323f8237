import { buttonClass } from '@/app/_components/ui/button-class'
import { CopyButton } from '@/app/_components/ui/copy-button'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import { withBasePath } from '@/lib/sendora'
import { useClientConfig } from '@/lib/sendora/client'
import { DownloadButton } from './download-button'
import type { SecondFactorTexts } from './second-factor-state'
import { useFocusOnMount } from './use-focus-on-mount'

type Props = {
  codes: readonly string[]
  fileTitle: string
  /** True if they replace older ones, false if two-step verification was just turned on. */
  isNew: boolean
  texts: SecondFactorTexts
}

/** The recovery codes, shown once. Leaving is a plain GET form: an action would keep them in the page's state. */
export function RecoveryCodesStep({ codes, fileTitle, isNew, texts }: Props) {
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
        title={texts.codesTitle}
        className="max-w-160"
        aside={<CopyButton text={codes.join('\n')} label={texts.copyCodes} />}
      >
        <div className="grid gap-4">
          <Notice tone="done">{isNew ? texts.renewed : texts.turnedOn}</Notice>
          <p>{texts.keepCodes}</p>
          <ul className="grid gap-x-6 gap-y-1.5 rounded-control bg-sunken px-4 py-3 font-mono sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code} className="select-all">
                {code}
              </li>
            ))}
          </ul>
          <DownloadButton
            text={[fileTitle, texts.fileOnce, '', ...codes, ''].join('\n')}
            fileName="recovery-codes.txt"
          >
            {texts.download}
          </DownloadButton>
          <form
            action={withBasePath('/account/security', config)}
            method="get"
            className="grid gap-4 border-t border-line pt-4"
          >
            <label className="flex min-h-9 items-center gap-2.5">
              <input type="checkbox" required className="size-4 accent-accent" />
              {texts.saved}
            </label>
            <button type="submit" className={buttonClass('primary', 'justify-self-start')}>
              {texts.done}
            </button>
          </form>
        </div>
      </Panel>
    </div>
  )
}
