import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProviderSignIn } from '@/app/_components/auth/provider-sign-in'
import { SignUpForm } from '@/app/_components/auth/sign-up-form'
import { idempotencyKey } from '@/lib/sendora/account'
import { getReturnTo, getSession } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AuthHeading } from '../_components/auth-heading'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('signUp.title') }
}

export default async function SignUpPage({ searchParams }: PageProps<'/signup'>) {
  const from = getReturnTo((await searchParams).from)
  const t = await getTexts('signIn')
  const session = await getSession()
  if (session && !session.isAnonymous) redirect(from)
  return (
    <>
      {session ? (
        <AuthHeading title={t('signUp.guestTitle')}>{t('signUp.guestLead')}</AuthHeading>
      ) : (
        <AuthHeading title={t('signUp.title')}>{t('signUp.lead')}</AuthHeading>
      )}
      <div className="grid gap-5">
        <SignUpForm
          from={from}
          isGuest={session !== null}
          idempotencyKey={await idempotencyKey()}
          texts={await getSentences('signIn', 'signUpForm')}
        />
        <ProviderSignIn from={from} />
      </div>
    </>
  )
}
