import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageLink } from '@/app/_components/ui/page-link'
import { getDeletion } from '@/lib/sendora/account'
import { AnnounceSignOut } from '@/lib/sendora/client'
import { getClientConfig } from '@/lib/sendora/server'
import { getFormat, getTexts } from '@/lib/texts/server'
import { AuthHeading } from '../_components/auth-heading'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('deleted.metaTitle') }
}

/** Shown after a deletion. Reads it from the browser's own cookie, since anyone could write it into an address. */
export default async function AccountDeletedPage() {
  const deletion = await getDeletion()
  if (deletion === null) redirect(getClientConfig().loginPath)
  const t = await getTexts('signIn')
  const format = await getFormat()
  const isPending = deletion.kind === 'pending'
  return (
    <>
      <AnnounceSignOut reason="account-deleted" />
      <AuthHeading title={t('deleted.title')}>{t('deleted.lead')}</AuthHeading>
      {isPending && (
        <div className="mb-6 rounded-panel border border-line bg-surface p-5">
          {deletion.purgeAtMs === null ? (
            <p className="text-title">{t('deleted.grace')}</p>
          ) : (
            <>
              <p className="text-caption text-muted">{t('deleted.until')}</p>
              <p className="tabular mt-0.5 text-title">
                <time dateTime={new Date(deletion.purgeAtMs).toISOString()}>
                  {format.dateTime(deletion.purgeAtMs, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  })}
                </time>
              </p>
            </>
          )}
          <p className="mt-2 text-muted">{t('deleted.how')}</p>
        </div>
      )}
      <div className="grid gap-3">
        {isPending && (
          <PageLink href={getClientConfig().loginPath} className={buttonClass('primary')}>
            {t('deleted.restore')}
          </PageLink>
        )}
        <PageLink href="/" className={buttonClass('quiet')}>
          {t('deleted.home')}
        </PageLink>
      </div>
    </>
  )
}
