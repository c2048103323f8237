import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { pendingFlash, pendingFlashCookie } from '@/lib/flash/flash'
import { spendCookie } from '@/lib/server-hardening/page-status'
import { getSentences } from '@/lib/texts/server'
import { Toasts } from './toasts'
import { undoActionOf } from './undo-actions'
import { UndoForm } from './undo-form'

const icons = {
  done: <CircleCheck aria-hidden size={18} className="mt-px shrink-0 text-accent" />,
  problem: <CircleAlert aria-hidden size={18} className="mt-px shrink-0 text-danger" />,
  dismiss: <X aria-hidden size={16} />,
}

/** What the last form has done: in the page's flow without scripts, floating with them. Put it before the content. */
export async function Notices() {
  const pending = await pendingFlash()
  if (pending) spendCookie(await pendingFlashCookie())
  const undo = undoActionOf(pending?.undo?.action)
  return (
    <Toasts
      pending={pending && { id: pending.id, tone: pending.tone, text: pending.text }}
      undo={undo && <UndoForm action={undo} fields={pending?.undo?.fields ?? {}} />}
      icons={icons}
      texts={await getSentences('frame', 'notices')}
    />
  )
}
