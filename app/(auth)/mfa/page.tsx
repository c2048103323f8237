import type { Metadata } from 'next'
import { idempotencyKey } from '@/lib/sendora/account'
import { getReturnTo } from '@/lib/sendora/server'
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
          ? 'One more step: enter one of your saved recovery codes. Each works once.'
          : 'One more step: enter the six-digit code from your authenticator app.'}
      </AuthHeading>
      <MfaForm
        from={getReturnTo(from)}
        idempotencyKey={await idempotencyKey()}
        isRecovery={isRecovery}
      />
    </>
  )
}
