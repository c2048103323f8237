import { ActionForm } from '@/app/_components/ui/form/action-form'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { isSocialProvider } from '@/lib/sendora'
import { startSocialSignInAction } from '@/lib/sendora/social-actions'
import { methodWord } from '@/lib/sign-in/method-word'
import { signInProblem } from '@/lib/sign-in/sign-in-problem'
import { getTexts } from '@/lib/texts/server'

type Props = { error: unknown; provider: unknown; from: string; isGuest: boolean }

/** Why a sign-in led back to this page, and what to do about it. */
export async function SignInProblem({ error, provider, from, isGuest }: Props) {
  const text = await signInProblem(error)
  if (text === null) return null
  if (error !== 'CREDENTIAL_IN_USE' || !isSocialProvider(provider)) {
    return <Notice tone="danger">{text}</Notice>
  }
  const name = methodWord(provider)
  const t = await getTexts('signIn')
  if (isGuest) {
    return (
      <Notice tone="caution" title={t('problem.inUse', { name })}>
        <p className="mb-3">{t('problem.inUseText')}</p>
        <ActionForm
          action={startSocialSignInAction}
          // The guest's consent to lose their data.
          fields={{ provider, from, collision: 'adopt' }}
        >
          <SubmitButton className="justify-self-start" pendingLabel={t('discardGuest.pending')}>
            {t('discardGuest.submit')}
          </SubmitButton>
        </ActionForm>
      </Notice>
    )
  }
  return (
    <Notice tone="danger" title={t('problem.exists')}>
      {t('problem.existsText', { name })}
    </Notice>
  )
}
