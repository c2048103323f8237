import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { idempotencyKey, isLinkRequestedHere, isLinkUsedHere } from '@/lib/sendora/account'
import { getReturnTo } from '@/lib/sendora/server'
import { MagicLink } from './magic-link'

export const metadata: Metadata = { title: 'Sign in with a link' }

export default async function MagicLinkPage({ searchParams }: PageProps<'/magic-link'>) {
  const { token: given, from } = await searchParams
  const token = singleValue([given]) ?? ''
  return (
    <MagicLink
      token={token}
      from={getReturnTo(from, '')}
      idempotencyKey={await idempotencyKey()}
      isRequestedHere={await isLinkRequestedHere()}
      wasUsed={await isLinkUsedHere(token)}
    />
  )
}
