import type { Metadata } from 'next'
import { demoMailboxUrl } from '@/lib/env'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AuthHeading } from '../_components/auth-heading'
import { ForgotPasswordForm } from './forgot-password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('forgot.metaTitle') }
}

export default async function ForgotPasswordPage() {
  const t = await getTexts('signIn')
  return (
    <>
      <AuthHeading title={t('forgot.title')}>{t('forgot.lead')}</AuthHeading>
      <ForgotPasswordForm
        mailboxUrl={demoMailboxUrl()}
        texts={await getSentences('signIn', 'forgotForm')}
        mailTexts={await getSentences('signIn', 'mailSent')}
        sentText={t('sentReset', { email: '{email}' })}
      />
    </>
  )
}
