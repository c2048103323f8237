import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { ResetPassword } from './reset-password'

export const metadata: Metadata = { title: 'New password' }

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const { token } = await searchParams
  return <ResetPassword token={singleValue([token]) ?? ''} />
}
