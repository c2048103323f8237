import type { Metadata } from 'next'
import { demoMailboxUrl } from '@/lib/env'
import { AuthHeading } from '../_components/auth-heading'
import { ForgotPasswordForm } from './forgot-password-form'

export const metadata: Metadata = { title: 'Forgot password' }

export default function ForgotPasswordPage() {
  return (
    <>
      <AuthHeading title="Forgot your password?">
        Enter your email and we’ll send you a link to reset it.
      </AuthHeading>
      <ForgotPasswordForm mailboxUrl={demoMailboxUrl()} />
    </>
  )
}
