import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { isLinkUsedHere } from '@/lib/sendora/account'
import { ResetPassword } from './reset-password'

export const metadata: Metadata = { title: 'New password' }

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const { token: given } = await searchParams
  const token = singleValue([given]) ?? ''
  return <ResetPassword token={token} wasUsed={await isLinkUsedHere(token)} />
}
