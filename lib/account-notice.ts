import { isSocialProvider } from './sendora'
import { methodWord } from './sign-in/method-word'
import type { Texts } from './texts/server'

/** What the account pages say after a change to the sign-in methods; `null` for an unknown notice. */
export function accountNotice(
  notice: unknown,
  provider: unknown,
  t: Texts<'account'>,
): string | null {
  const isKnown = isSocialProvider(provider) || provider === 'oidc'
  const name = isKnown ? methodWord(provider) : null
  switch (notice) {
    case 'identity_linked':
      return name ? t('notice.linked', { name }) : t('notice.linkedUnknown')
    case 'identity_unlinked':
      return name ? t('notice.unlinked', { name }) : t('notice.unlinkedUnknown')
    case 'password_added':
      return t('notice.passwordAdded')
    default:
      return null
  }
}
