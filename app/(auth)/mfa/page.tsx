import type { Metadata } from 'next'
import { safeReturnTo } from '@/lib/sendora'
import { AuthHeading } from '../_components/auth-heading'
import { MfaForm } from './mfa-form'

export const metadata: Metadata = { title: 'Enter your code' }

export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const { from } = await searchParams
  return (
    <>
      <AuthHeading title="Enter your code">
        Your password was right. Open your authenticator app and type the six digits it shows.
      </AuthHeading>
      <MfaForm from={safeReturnTo(from)} />
    </>
  )
}
