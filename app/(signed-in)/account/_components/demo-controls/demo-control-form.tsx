'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { idleLever, type LeverState } from './demo-control-state'

type Props = {
  label: string
  effect: string
  action: (previous: LeverState, form: FormData) => Promise<LeverState>
}

export function LeverForm({ label, effect, action }: Props) {
  const [state, pull] = useActionState(action, idleLever)
  return (
    <form action={pull} className="grid gap-2 py-4 first:pt-0 last:pb-0">
      <SubmitButton className="justify-self-start">{label}</SubmitButton>
      <p role="status" className="text-caption text-muted">
        {state.kind === 'done' ? <span className="text-ink">{state.text}</span> : effect}
      </p>
    </form>
  )
}
