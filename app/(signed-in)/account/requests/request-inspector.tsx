'use client'

import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { type Inspection, inspectAction } from './actions'
import { AnswerPanel } from './answer-panel'
import { RequestForm } from './request-form'

type Props = { texts: Sentences<'requests', 'inspector'> }

/** The form on the left, the answer on the right. Without scripts, the page comes back with both. */
export function RequestInspector({ texts }: Props) {
  const [state, submit] = useFormAction<Inspection>(inspectAction)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[5fr_7fr]">
      <RequestForm state={state} submit={submit} texts={texts} />
      <AnswerPanel state={state} texts={texts} />
    </div>
  )
}
