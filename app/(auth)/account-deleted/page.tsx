import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { buttonClass } from '@/app/_components/ui/button-class'
import { formatMoment } from '@/lib/format'
import { AnnounceSignOut } from '@/lib/sendora/client'
import { getClientConfig, getDeletion } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'

export const metadata: Metadata = { title: 'Account deleted' }

/** What follows a deletion. It is a browser's own note that tells about it: the address could be anybody's. */
export default async function AccountDeletedPage() {
  const deletion = await getDeletion()
  if (deletion === null) redirect(getClientConfig().loginPath)
  const isPending = deletion.kind === 'pending'
  return (
    <>
      <AnnounceSignOut reason="account-deleted" />
      <AuthHeading title="Your account is deleted">
        You are signed out here and on every other device.
      </AuthHeading>
      {isPending && (
        <div className="mb-6 rounded-panel border border-line bg-surface p-5">
          <p className="text-caption text-muted">You can have it back until</p>
          <p className="tabular mt-0.5 text-title">
            {deletion.purgeAtMs === null ? (
              'the days of grace are over'
            ) : (
              <time dateTime={new Date(deletion.purgeAtMs).toISOString()}>
                {formatMoment(new Date(deletion.purgeAtMs).toISOString())}
              </time>
            )}
          </p>
          <p className="mt-2 text-muted">
            Sign in before then, and nothing has happened. After that it is erased for good.
          </p>
        </div>
      )}
      <div className="grid gap-3">
        {isPending && (
          <a href={getClientConfig().loginPath} className={buttonClass('primary')}>
            Sign in and keep it
          </a>
        )}
        <a href="/" className={buttonClass('quiet')}>
          To the first page
        </a>
      </div>
    </>
  )
}
