import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { idempotencyKey, isLinkRequestedHere, isLinkUsedHere } from '@/lib/sendora/account'
import { getReturnTo } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { MagicLink } from './magic-link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('magicLink.metaTitle') }
}

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
      texts={await getSentences('signIn', 'magicLink')}
    />
  )
}
