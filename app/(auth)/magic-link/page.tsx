import type { Metadata } from 'next'
import { safeReturnTo, singleValue } from '@/lib/sendora'
import { formAttempt, hasAskedForLink, hasUsedLink } from '@/lib/sendora/server'
import { MagicLink } from './magic-link'

export const metadata: Metadata = { title: 'Sign in with a link' }

export default async function MagicLinkPage({ searchParams }: PageProps<'/magic-link'>) {
  const { token: given, from } = await searchParams
  const token = singleValue([given]) ?? ''
  return (
    <MagicLink
      token={token}
      from={safeReturnTo(from, '')}
      attempt={await formAttempt()}
      wasAskedHere={await hasAskedForLink()}
      wasUsed={await hasUsedLink(token)}
    />
  )
}
