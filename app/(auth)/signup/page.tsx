import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { safeReturnTo } from '@/lib/sendora'
import { getSession } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'
import { SignUpForm } from './sign-up-form'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUpPage({ searchParams }: PageProps<'/signup'>) {
  const from = safeReturnTo((await searchParams).from)
  if (await getSession()) redirect(from)
  return (
    <>
      <AuthHeading title="Create an account">
        You are signed in at once. The mail that confirms your address can wait.
      </AuthHeading>
      <SignUpForm from={from} />
    </>
  )
}
