import { Download, UserPlus } from 'lucide-react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { PageLink } from '@/app/_components/ui/page-link'
import { Tabs } from '@/app/_components/ui/tabs'
import { filterSearch } from '@/lib/people/people-api'
import type { PeopleQuery } from '@/lib/people/people-query'
import { getTexts } from '@/lib/texts/server'

type Props = {
  tab: 'everyone' | 'audiences'
  /** Offers the export of these people. */
  query?: PeopleQuery
}

export async function PeopleHeader({ tab, query }: Props) {
  const t = await getTexts('people')
  const items = [
    { href: '/dashboard/people', label: t('tabs.everyone'), current: tab === 'everyone' },
    {
      href: '/dashboard/people/audiences',
      label: t('tabs.audiences'),
      current: tab === 'audiences',
    },
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={t(tab === 'everyone' ? 'lead' : 'audiences.lead')}>
        <div className="flex flex-wrap gap-2">
          {query && (
            <PageLink href={exportHref(query)} download className={buttonClass()}>
              <Download aria-hidden size={15} />
              {t('exportCsv')}
            </PageLink>
          )}
          <PageLink href="/dashboard/people/invite" className={buttonClass()}>
            <UserPlus aria-hidden size={15} />
            {t('inviteTeammate')}
          </PageLink>
        </div>
      </PageHeader>
      <Tabs label={t('title')} items={items} />
    </>
  )
}

function exportHref(query: PeopleQuery): string {
  const search = filterSearch(query)
  search.set('sort', query.sort)
  return `/dashboard/people/export?${search}`
}
