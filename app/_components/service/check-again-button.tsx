'use client'

import { type FormEvent, useTransition } from 'react'
import { withBasePath } from '@/lib/sendora'
import { RefreshTrouble, useClientConfig } from '@/lib/sendora/client'
import { refreshAction, tryRefreshAction } from '@/lib/sendora/session-actions'
import type { Sentences } from '@/lib/texts/catalogue'
import { buttonClass } from '../ui/button-class'

type Props = { from: string; refused: number; texts: Sentences<'states', 'checkAgain'> }

/** With scripts, the whole page loads afterwards: the router keeps the forbidden page until the user navigates away. */
export function CheckAgainButton({ from, refused, texts }: Props) {
  const config = useClientConfig()
  const [isPending, start] = useTransition()
  const checkHere = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    start(async () => {
      await tryRefreshAction(refused).catch(() => null)
      window.location.assign(withBasePath(from, config))
    })
  }
  return (
    <form action={refreshAction} onSubmit={checkHere}>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="refused" value={refused} />
      <RefreshTrouble />
      <button type="submit" aria-disabled={isPending} className={buttonClass('quiet')}>
        {isPending ? texts.checking : texts.check}
      </button>
    </form>
  )
}
