import { pendingFlash } from '@/lib/flash'
import { flashCookie } from '@/lib/flash-value'
import { spendCookie } from '@/lib/server-hardening/page-status'
import { getSentences } from '@/lib/texts/server'
import { Toasts } from './toasts'
import { undoActionOf } from './undo-actions'
import { UndoForm } from './undo-form'

/** What the last form has done: in the page's flow without scripts, floating with them. Put it before the content. */
export async function Notices() {
  const pending = await pendingFlash()
  if (pending) spendCookie(flashCookie)
  const undo = undoActionOf(pending?.undo?.action)
  return (
    <Toasts
      pending={pending && { id: pending.id, tone: pending.tone, text: pending.text }}
      undo={undo && <UndoForm action={undo} fields={pending?.undo?.fields ?? {}} />}
      texts={await getSentences('frame', 'notices')}
    />
  )
}
