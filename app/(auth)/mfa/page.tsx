import type { Metadata } from 'next'
import { getReturnTo, idempotencyKey } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'
import { MfaForm } from './mfa-form'

export const metadata: Metadata = { title: 'Enter your code' }

export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const { from, with: means } = await searchParams
  const isRecovery = means === 'recovery'
  return (
    <>
      <AuthHeading title="Enter your code">
        {isRecovery
          ? 'One step is left. Type one of the recovery codes that you saved; it is used up by it.'
          : 'One step is left. Open your authenticator app and type the six digits it shows.'}
      </AuthHeading>
      <MfaForm from={getReturnTo(from)} attempt={await idempotencyKey()} isRecovery={isRecovery} />
    </>
  )
}
