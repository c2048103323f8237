import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProviderSignIn } from '@/app/_components/auth/provider-sign-in'
import { SignUpForm } from '@/app/_components/auth/sign-up-form'
import { idempotencyKey } from '@/lib/sendora/account'
import { getReturnTo, getSession } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUpPage({ searchParams }: PageProps<'/signup'>) {
  const from = getReturnTo((await searchParams).from)
  const session = await getSession()
  if (session && !session.isAnonymous) redirect(from)
  return (
    <>
      {session ? (
        <AuthHeading title="Keep this account">
          You’re using a guest account. Add an email and a password to keep everything.
        </AuthHeading>
      ) : (
        <AuthHeading title="Create an account">
          You’ll be signed in right away. You can confirm your email later.
        </AuthHeading>
      )}
      <div className="grid gap-5">
        <SignUpForm
          from={from}
          isGuest={session !== null}
          idempotencyKey={await idempotencyKey()}
        />
        <ProviderSignIn from={from} />
      </div>
    </>
  )
}
