import type { Metadata } from 'next'
import { idempotencyKey } from '@/lib/sendora/account'
import { getReturnTo } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AuthHeading } from '../_components/auth-heading'
import { MfaForm } from './mfa-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('mfa.title') }
}

export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const { from, with: means } = await searchParams
  const t = await getTexts('signIn')
  const isRecovery = means === 'recovery'
  return (
    <>
      <AuthHeading title={t('mfa.title')}>
        {isRecovery ? t('mfa.recoveryLead') : t('mfa.lead')}
      </AuthHeading>
      <MfaForm
        from={getReturnTo(from)}
        idempotencyKey={await idempotencyKey()}
        isRecovery={isRecovery}
        texts={await getSentences('signIn', 'mfaForm')}
      />
    </>
  )
}
