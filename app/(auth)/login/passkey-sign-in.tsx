'use client'

import { buttonClass } from '@/app/_components/ui/button-class'
import { MarkFrame } from '@/app/_components/ui/mark-frame'
import { Notice } from '@/app/_components/ui/notice'
import { usePasskeySignIn } from '@/lib/sendora/passkeys'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { from: string; texts: Sentences<'signIn', 'passkey'> }

/** Sign-in without typing. Also makes the email field suggest passkeys. */
export function PasskeySignIn({ from, texts }: Props) {
  const { support, state, isPending, signIn } = usePasskeySignIn({ from })
  if (support === 'unsupported') return null
  return (
    // Keeps its place until scripts run: without them the button would do nothing.
    <div className={`grid gap-3 ${support === 'unknown' ? 'invisible noscript:hidden' : ''}`}>
      <button
        type="button"
        onClick={() => void signIn()}
        aria-disabled={isPending}
        aria-busy={isPending}
        className={buttonClass('plain', 'aria-disabled:opacity-60')}
      >
        <MarkFrame size={16}>
          <circle cx="8" cy="15.5" r="4.5" />
          <path d="m11.3 12.3 8.2-8.3M15.5 8l3 3" />
        </MarkFrame>
        {isPending ? texts.pending : texts.submit}
      </button>
      {state.kind === 'refused' && (
        <Notice tone={state.code === 'PASSKEY_CANCELLED' ? 'info' : 'danger'}>
          {state.message}
        </Notice>
      )}
    </div>
  )
}
