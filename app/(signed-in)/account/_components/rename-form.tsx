'use client'

import { useActionState } from 'react'
import { Field } from '@/app/_components/ui/field'
import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { KeepTyped } from '@/lib/sendora/client'
import { renameAction } from './rename-action'
import { idleRename } from './rename-state'

/** The name of the account. What was typed outlives an outage and a sign-in in between. */
export function RenameForm({ name }: { name: string | null }) {
  const [state, rename] = useActionState(renameAction, idleRename)
  const shown = state.kind === 'idle' ? (name ?? '') : state.name
  return (
    <form action={rename} noValidate className="grid gap-3 pt-5">
      <KeepTyped name="name" saved={state.kind === 'saved'} />
      {state.kind === 'failed' && <Notice tone="danger">{state.message}</Notice>}
      {state.kind === 'saved' && <Notice tone="done">Your name is saved.</Notice>}
      <Field
        name="name"
        label="Your name"
        autoComplete="name"
        maxLength={80}
        defaultValue={shown}
        error={state.kind === 'invalid' ? state.message : undefined}
      />
      <SubmitButton className="justify-self-start" pendingLabel="Saving…">
        Save name
      </SubmitButton>
    </form>
  )
}
