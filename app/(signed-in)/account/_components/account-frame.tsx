import type { ReactNode } from 'react'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Tabs } from '@/app/_components/ui/tabs'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { AccountNotices } from './account-notices'
import { ConfirmEmailBanner } from './confirm-email-banner'

const tabs = [
  { name: 'profile', href: '/account' },
  { name: 'security', href: '/account/security' },
  { name: 'sessions', href: '/account/sessions' },
  { name: 'preferences', href: '/account/preferences' },
  { name: 'requests', href: '/account/requests' },
] as const

export type AccountTab = (typeof tabs)[number]['name']

type Props = {
  tab: AccountTab
  session: Session
  /** For notices about a change that led to another page and back. */
  query?: Record<string, string | string[] | undefined>
  children: ReactNode
}

/** What all account pages share: title, tabs, and notices. */
export async function AccountFrame({ tab, session, query = {}, children }: Props) {
  const t = await getTexts('account')
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={session.isAnonymous || session.email === null ? t('guest') : session.email}
      />
      <Tabs
        label={t('title')}
        items={tabs.map(({ name, href }) => ({
          href,
          label: t(`tabs.${name}`),
          current: name === tab,
        }))}
      />
      <AccountNotices query={query} />
      <ConfirmEmailBanner session={session} />
      {children}
    </>
  )
}

/** The title of an account page, for the browser's tab. */
export async function accountTitle(tab: AccountTab): Promise<{ title: string }> {
  const t = await getTexts('account')
  return { title: tab === 'profile' ? t('title') : `${t(`tabs.${tab}`)} · ${t('title')}` }
}
