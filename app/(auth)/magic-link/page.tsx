import type { Metadata } from 'next'
import { safeReturnTo } from '@/lib/sendora'
import { formAttempt, hasAskedForLink } from '@/lib/sendora/server'
import { MagicLink } from './magic-link'

export const metadata: Metadata = { title: 'Sign in with a link' }

export default async function MagicLinkPage({ searchParams }: PageProps<'/magic-link'>) {
  const { token, from } = await searchParams
  return (
    <MagicLink
      token={typeof token === 'string' ? token : ''}
      from={safeReturnTo(from, '')}
      attempt={await formAttempt()}
      wasAskedHere={await hasAskedForLink()}
    />
  )
}
