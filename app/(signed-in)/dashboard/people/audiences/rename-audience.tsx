'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { ConfirmBox } from '@/app/_components/ui/form/confirm-box'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import type { AudienceState } from './audience-state'
import { renameAudienceAction } from './rename-action'

type Props = {
  id: string
  name: string
  version: number
  texts: Sentences<'people', 'audiences'>
}

export function RenameAudience({ id, name, version, texts }: Props) {
  const [state, submit] = useFormAction<AudienceState>(renameAudienceAction)
  const box = useRef<HTMLDetailsElement>(null)
  const isUnsaved = state.kind === 'unsaved'
  // What the form was opened with: a list that is drawn again meanwhile takes away nothing typed, and hides no conflict.
  const [base, setBase] = useState({ name, version })
  const begin = () => {
    if (!box.current?.open && !isUnsaved) setBase({ name, version })
  }
  useEffect(() => {
    if (!box.current || state.kind === 'idle') return
    box.current.open = state.kind !== 'done'
  }, [state])
  return (
    <details ref={box} open={isUnsaved} className="open:w-full lg:open:w-80">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: <summary> is a native control with keyboard support */}
      <summary
        onClick={begin}
        className={buttonClass('plain', 'list-none [&::-webkit-details-marker]:hidden')}
      >
        {texts.rename}
        <span className="sr-only">{name}</span>
      </summary>
      <form key={base.version} action={submit} noValidate className="mt-3 grid gap-3">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={base.version} />
        {isUnsaved && <FormProblem state={state.problem} />}
        <Field
          id={`name-${id}`}
          name="name"
          label={texts.name}
          maxLength={80}
          autoComplete="off"
          defaultValue={isUnsaved ? state.typed.name : base.name}
          error={isUnsaved ? state.fields.name : undefined}
        />
        {isUnsaved && state.version !== undefined && (
          <ConfirmBox
            key={state.version}
            value={state.version}
            label={texts.replace}
            question={state}
            describedBy={`name-${id}-error`}
          />
        )}
        <SubmitButton className="justify-self-start" pendingLabel={texts.saving}>
          {texts.save}
        </SubmitButton>
      </form>
    </details>
  )
}
