import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { confirmationReturnTo, isLinkUsedHere } from '@/lib/sendora/account'
import { getSession } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { VerifyEmail } from './verify-email'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('verify.metaTitle') }
}

export default async function VerifyEmailPage({ searchParams }: PageProps<'/verify-email'>) {
  const { token: given } = await searchParams
  const token = singleValue([given]) ?? ''
  const session = await getSession()
  return (
    <VerifyEmail
      token={token}
      wasUsed={await isLinkUsedHere(token)}
      isSignedIn={session !== null}
      isVerified={session?.emailVerified ?? false}
      returnTo={await confirmationReturnTo()}
      texts={await getSentences('signIn', 'verify')}
    />
  )
}
