import { idempotencyKey } from '@/lib/sendora/account'
import { startGuestAction } from '@/lib/sendora/account-actions'
import { getTexts } from '@/lib/texts/server'
import type { ButtonTone } from '../ui/button-class'
import { ActionForm } from '../ui/form/action-form'
import { SubmitButton } from '../ui/form/submit-button'

/** Starts a guest session. */
export async function StartGuestForm({ from, tone }: { from: string; tone: ButtonTone }) {
  const t = await getTexts('signIn')
  return (
    <ActionForm action={startGuestAction} fields={{ from, idempotencyKey: await idempotencyKey() }}>
      <SubmitButton tone={tone} pendingLabel={t('guestForm.opening')}>
        {t('guestForm.submit')}
      </SubmitButton>
    </ActionForm>
  )
}
