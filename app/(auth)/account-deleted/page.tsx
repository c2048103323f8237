import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageLink } from '@/app/_components/ui/page-link'
import { formatMoment } from '@/lib/format'
import { getDeletion } from '@/lib/sendora/account'
import { AnnounceSignOut } from '@/lib/sendora/client'
import { getClientConfig } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'

export const metadata: Metadata = { title: 'Account deleted' }

/** Shown after a deletion. Reads it from the browser's own cookie, since anyone could write it into an address. */
export default async function AccountDeletedPage() {
  const deletion = await getDeletion()
  if (deletion === null) redirect(getClientConfig().loginPath)
  const isPending = deletion.kind === 'pending'
  return (
    <>
      <AnnounceSignOut reason="account-deleted" />
      <AuthHeading title="Your account is deleted">
        You’re signed out here and on all other devices.
      </AuthHeading>
      {isPending && (
        <div className="mb-6 rounded-panel border border-line bg-surface p-5">
          {deletion.purgeAtMs === null ? (
            <p className="text-title">You can restore it during the grace period.</p>
          ) : (
            <>
              <p className="text-caption text-muted">You can restore it until</p>
              <p className="tabular mt-0.5 text-title">
                <time dateTime={new Date(deletion.purgeAtMs).toISOString()}>
                  {formatMoment(new Date(deletion.purgeAtMs).toISOString())}
                </time>
              </p>
            </>
          )}
          <p className="mt-2 text-muted">
            Sign in before then to cancel the deletion. After that, your account is erased for good.
          </p>
        </div>
      )}
      <div className="grid gap-3">
        {isPending && (
          <PageLink href={getClientConfig().loginPath} className={buttonClass('primary')}>
            Sign in to restore it
          </PageLink>
        )}
        <PageLink href="/" className={buttonClass('quiet')}>
          Go to the home page
        </PageLink>
      </div>
    </>
  )
}
