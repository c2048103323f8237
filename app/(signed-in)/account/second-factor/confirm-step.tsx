import { useEffect, useRef } from 'react'
import { CodeField } from '@/app/_components/ui/form/code-field'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Panel } from '@/app/_components/ui/panel'
import type { QrPicture } from '@/lib/qr-picture'
import type { Enrollment, SecondFactorTexts } from './second-factor-state'
import { useFocusOnMount } from './use-focus-on-mount'

type Props = {
  enrollment: Enrollment
  submit: (form: FormData) => void
  texts: SecondFactorTexts
}

/** The secret as a QR code and as text, and a field for the code that proves the app has it. */
export function ConfirmStep({ enrollment, submit, texts }: Props) {
  const { secret, picture, problem } = enrollment
  const step = useFocusOnMount()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (enrollment.problem) form.current?.querySelector<HTMLInputElement>('[name=code]')?.select()
  }, [enrollment])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more box inside the panel's section
    <div
      ref={step}
      tabIndex={-1}
      role="group"
      aria-labelledby="confirm-title"
      className="outline-none"
    >
      <Panel id="confirm" title={texts.appTitle} className="max-w-200">
        <div className="grid items-start gap-6 sm:grid-cols-[auto_1fr] sm:gap-8">
          <QrCode picture={picture} label={texts.qrCode} />
          <div className="grid min-w-0 gap-5">
            <div>
              <p>{texts.scan}</p>
              <p className="mt-2 rounded-control bg-sunken px-3 py-2 font-mono wrap-anywhere select-all">
                {inGroups(secret)}
              </p>
              <p className="mt-2 text-caption text-muted">{texts.secretWarning}</p>
            </div>
            <form ref={form} {...keepInput(submit)} noValidate className="grid gap-4">
              <CodeField maxLength={12} hint={texts.codeHint} error={problem ?? undefined} />
              <input type="hidden" name="secret" value={secret} />
              <SubmitButton
                intent="confirm"
                tone="primary"
                className="justify-self-start"
                pendingLabel={texts.checking}
              >
                {texts.turnOn}
              </SubmitButton>
            </form>
          </div>
        </div>
      </Panel>
    </div>
  )
}

function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}

/** Dark on light in both themes, as cameras expect. */
function QrCode({ picture: { size, path }, label }: { picture: QrPicture; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-52 max-w-full justify-self-center rounded-control border border-line"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
