import type { Metadata } from 'next'
import { buttonClass } from '@/app/_components/ui/button-class'
import { safeReturnTo } from '@/lib/sendora'
import { AuthHeading } from '../_components/auth-heading'
import { MagicLinkForm } from './magic-link-form'

export const metadata: Metadata = { title: 'Sign in with a link' }

export default async function MagicLinkPage({ searchParams }: PageProps<'/magic-link'>) {
  const { token, from } = await searchParams
  if (typeof token !== 'string' || token === '') {
    return (
      <>
        <AuthHeading title="This link is not complete">
          Open the link in the mail as a whole, or ask for a new one.
        </AuthHeading>
        <a href="/login" className={buttonClass('primary')}>
          Ask for a new link
        </a>
      </>
    )
  }
  return (
    <>
      <AuthHeading title="Almost there">
        Press the button to sign in. Opening this page alone does not use up the link, so a mail
        scanner cannot either.
      </AuthHeading>
      <MagicLinkForm token={token} from={safeReturnTo(from, '')} />
    </>
  )
}
