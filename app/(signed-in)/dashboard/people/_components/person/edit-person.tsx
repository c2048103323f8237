'use client'

import { useLayoutEffect, useOptimistic, useRef, useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Facts } from '@/app/_components/ui/facts'
import { Notice } from '@/app/_components/ui/notice'
import { needsConfirmedRole } from '@/lib/people/confirmed-role'
import { type EditableFields, editableFields, pickEditable } from '@/lib/people/editable-fields'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { editPersonAction } from './edit-action'
import { EditForm } from './edit-form'

type Props = {
  id: string
  version: number
  saved: EditableFields
  words: Record<'plan' | 'role', Record<string, string>>
  canChange: boolean
  edit: string
  texts: Sentences<'people', 'edit'>
}

/**
 * The fields that can be edited. A change shows at once and goes back if the service refuses it; the form then opens
 * again with what was typed.
 */
export function EditPerson({ id, version, saved, words, canChange, edit, texts }: Props) {
  const [state, submit] = useFormAction(editPersonAction)
  const [shown, showAtOnce] = useOptimistic(saved, (_, typed: EditableFields) => typed)
  // What the form was opened with: a page that is drawn again meanwhile takes away nothing typed, and hides no conflict.
  const [base, setBase] = useState({ version, saved })
  const box = useRef<HTMLDetailsElement>(null)
  const begin = () => {
    if (!box.current?.open && !isUndone(state)) setBase({ version, saved })
  }
  // Before what is inside takes the focus.
  useLayoutEffect(() => {
    if (box.current && isUndone(state)) box.current.open = true
  }, [state])

  const save = (form: FormData) => {
    // What is asked about first isn't shown as done, and the question comes where the focus is.
    if (needsConfirmedRole(form)) return submit(form)
    showAtOnce({ ...saved, ...pickEditable(form) })
    if (box.current) box.current.open = false
    submit(form)
  }
  const isPending = shown !== saved
  const wordOf = (field: keyof EditableFields) =>
    field === 'plan' || field === 'role'
      ? (words[field][shown[field]] ?? shown[field])
      : shown[field]
  return (
    <>
      {state.kind === 'done' && !isPending && (
        <div className="mb-3">
          <Notice tone="done">{texts.saved}</Notice>
        </div>
      )}
      <div aria-busy={isPending} className="aria-busy:opacity-70">
        <Facts
          facts={editableFields.map((field) => ({ label: texts[field], value: wordOf(field) }))}
        />
      </div>
      {canChange && (
        <details ref={box} open={isUndone(state)} className="group/edit border-t border-line py-3">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: <summary> is a native control with keyboard support */}
          <summary
            onClick={begin}
            className={buttonClass(
              'plain',
              'list-none group-open/edit:mb-3 [&::-webkit-details-marker]:hidden',
            )}
          >
            {edit}
          </summary>
          <EditForm
            key={base.version}
            id={id}
            version={base.version}
            saved={base.saved}
            words={words}
            state={state}
            submit={submit}
            save={save}
            texts={texts}
          >
            <KeepTyped name={`person ${id}`} saved={state.kind === 'done'} />
          </EditForm>
        </details>
      )}
    </>
  )
}

const isUndone = ({ kind }: { kind: string }) => kind !== 'idle' && kind !== 'done'
