import { isSocialProvider } from './sendora'
import { methodWord } from './sign-in/method-word'

/** What the account page says after a change to the sign-in methods; `null` for an unknown notice. */
export function accountNotice(notice: unknown, provider: unknown): string | null {
  const isKnown = isSocialProvider(provider) || provider === 'oidc'
  const name = isKnown ? methodWord(provider) : 'It'
  switch (notice) {
    case 'identity_linked':
      return `${name} is linked. You can now sign in with it.`
    case 'identity_unlinked':
      return `${name} is no longer linked.`
    case 'password_added':
      return 'Your password is saved. You can now sign in with it.'
    default:
      return null
  }
}
