import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { requestConfiguration } from '../../server/request-context'
import { keptCookie } from '../../server/sign-in/flow-cookies'
import { OnThisPage } from './on-this-page'

/**
 * Shows its children once, on the page after a sign-in that canceled the account's deletion (`reactivatedFromDeletion`;
 * contract: session payload). Put it in the layout of the signed-in pages.
 */
export async function DeletionCancelled({ children }: { children: ReactNode }) {
  const { cookies: settings } = await requestConfiguration()
  const cookie = keptCookie(await cookies(), settings)
  if (cookie.read() === null) return null
  return (
    <OnThisPage cookieName={cookie.name} isSecure={settings.isSecure}>
      {children}
    </OnThisPage>
  )
}
