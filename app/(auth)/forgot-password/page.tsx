import type { Metadata } from 'next'
import { demoMailboxUrl } from '@/lib/env'
import { AuthHeading } from '../_components/auth-heading'
import { ForgotPasswordForm } from './forgot-password-form'

export const metadata: Metadata = { title: 'Forgotten password' }

export default function ForgotPasswordPage() {
  return (
    <>
      <AuthHeading title="Forgot your password?">
        Name your address, and we mail you a link to a new one.
      </AuthHeading>
      <ForgotPasswordForm mailboxUrl={demoMailboxUrl()} />
    </>
  )
}
