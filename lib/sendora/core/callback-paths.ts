// Where people come back to from a provider. Both pages are public; the service has to allow the app's origin.

/** A route handler: `export { socialCallback as GET } from '…/lib/sendora/server'`. */
export const socialCallbackPath = '/login/callback'

/** A page with `useSignInHandOff`: only a script can read what single sign-on hands over (contract 3.8). */
export const singleSignOnPath = '/sso/callback'
