'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import type { DemoControlState } from './actions'

type Props = {
  label: string
  effect: string
  action: (previous: DemoControlState, form: FormData) => Promise<DemoControlState>
}

const idle: DemoControlState = { kind: 'idle' }

export function DemoControlForm({ label, effect, action }: Props) {
  const [state, run] = useActionState(action, idle)
  return (
    <form action={run} className="grid gap-2 py-3.5 last:pb-0">
      <SubmitButton className="justify-self-start">{label}</SubmitButton>
      <p role="status" className="text-caption text-muted">
        {state.kind === 'done' ? <span className="text-ink">{state.text}</span> : effect}
      </p>
    </form>
  )
}
