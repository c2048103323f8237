import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { flowCookieName } from '../../core/cookies/cookies'
import { keptSuffix } from '../../core/cookies/deletion'
import { configuration } from '../../server/configuration'
import { keptCookie } from '../../server/sign-in/deletion-note'
import { OnThisPage } from './on-this-page'

/**
 * Shows its children once, on the page after a sign-in that canceled the account's deletion (`reactivatedFromDeletion`;
 * contract: session payload). Put it in the layout of the signed-in pages.
 */
export async function DeletionCancelled({ children }: { children: ReactNode }) {
  const { cookies: settings } = configuration()
  if (keptCookie(await cookies(), settings).read() === null) return null
  const name = flowCookieName(settings.isSecure, keptSuffix)
  return (
    <OnThisPage cookieName={name} isSecure={settings.isSecure}>
      {children}
    </OnThisPage>
  )
}
