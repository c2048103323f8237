import { methodWord } from './method-word'
import { isSocialProvider } from './sendora'

/** What the account page says after a change of the ways in; nothing for what it does not know. */
export function accountNotice(notice: unknown, provider: unknown): string | null {
  const isKnown = isSocialProvider(provider) || provider === 'oidc'
  const name = isKnown ? methodWord(provider) : 'It'
  switch (notice) {
    case 'identity_linked':
      return `${name} is linked. You can sign in with it from now on.`
    case 'identity_unlinked':
      return `${name} is not linked any more.`
    case 'password_added':
      return 'Your password is saved. You can sign in with it from now on.'
    default:
      return null
  }
}
