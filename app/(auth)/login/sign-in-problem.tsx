import { Notice } from '@/app/_components/ui/notice'
import { methodWord } from '@/lib/method-word'
import { isSocialProvider } from '@/lib/sendora'
import { signInProblem } from '@/lib/sign-in-problem'
import { DiscardGuestForm } from './discard-guest-form'

type Props = { error: unknown; provider: unknown; from: string; isGuest: boolean }

/** Why a way in led back to the sign-in page, and what to do about it. */
export function SignInProblem({ error, provider, from, isGuest }: Props) {
  const text = signInProblem(error)
  if (text === null) return null
  if (error !== 'CREDENTIAL_IN_USE' || !isSocialProvider(provider)) {
    return <Notice tone="danger">{text}</Notice>
  }
  const name = methodWord(provider)
  if (isGuest) {
    return (
      <Notice tone="caution" title={`That ${name} account is known here`}>
        <p className="mb-3">
          It belongs to an account of its own. Accounts are never merged: if you sign in to it, this
          guest and what you did as one are gone.
        </p>
        <DiscardGuestForm provider={provider} from={from} />
      </Notice>
    )
  }
  return (
    <Notice tone="danger" title="An account with this address is here already">
      Sign in to it the way you always do. Then link {name} on the account page.
    </Notice>
  )
}
