import Link from 'next/link'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig, getSession } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { buttonClass } from '../ui/button-class'
import { SubmitButton } from '../ui/form/submit-button'

/** Signs out immediately. A guest, who couldn't come back, is asked first. */
export async function SignOutForm() {
  const t = await getTexts('frame')
  const session = await getSession()
  if (session?.isAnonymous) {
    return (
      <Link href="/account/leave" className={buttonClass('plain', 'w-full')}>
        {t('user.signOut')}
      </Link>
    )
  }
  return (
    <form action={withBasePath('/sign-out', getClientConfig())} method="post">
      <SubmitButton className="w-full" pendingLabel={t('user.signingOut')}>
        {t('user.signOut')}
      </SubmitButton>
    </form>
  )
}
