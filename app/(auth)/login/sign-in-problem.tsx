import { Notice } from '@/app/_components/ui/notice'
import { isSocialProvider } from '@/lib/sendora'
import { methodWord } from '@/lib/sign-in/method-word'
import { signInProblem } from '@/lib/sign-in/sign-in-problem'
import { DiscardGuestForm } from './discard-guest-form'

type Props = { error: unknown; provider: unknown; from: string; isGuest: boolean }

/** Why a sign-in led back to this page, and what to do about it. */
export async function SignInProblem({ error, provider, from, isGuest }: Props) {
  const text = await signInProblem(error)
  if (text === null) return null
  if (error !== 'CREDENTIAL_IN_USE' || !isSocialProvider(provider)) {
    return <Notice tone="danger">{text}</Notice>
  }
  const name = methodWord(provider)
  if (isGuest) {
    return (
      <Notice tone="caution" title={`That ${name} account is already in use`}>
        <p className="mb-3">
          It belongs to another account here, and accounts are never merged. If you sign in to it,
          your guest data is lost.
        </p>
        <DiscardGuestForm provider={provider} from={from} />
      </Notice>
    )
  }
  return (
    <Notice tone="danger" title="An account with this email already exists">
      Sign in the way you usually do, then link {name} on your account page.
    </Notice>
  )
}
