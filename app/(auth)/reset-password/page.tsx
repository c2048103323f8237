import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { isLinkUsedHere } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { ResetPassword } from './reset-password'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('reset.metaTitle') }
}

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const { token: given } = await searchParams
  const token = singleValue([given]) ?? ''
  return (
    <ResetPassword
      token={token}
      wasUsed={await isLinkUsedHere(token)}
      texts={await getSentences('signIn', 'reset')}
    />
  )
}
