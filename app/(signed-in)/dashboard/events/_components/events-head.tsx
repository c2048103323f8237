import { PageHeader } from '@/app/_components/ui/page-header'
import { Tabs } from '@/app/_components/ui/tabs'
import { getTexts } from '@/lib/texts/server'

const tabs = {
  live: '/dashboard/events',
  explore: '/dashboard/events/explore',
  funnel: '/dashboard/events/funnel',
  retention: '/dashboard/events/retention',
} as const

export type EventsTab = keyof typeof tabs

/** Title and tabs, the same on every page of the section. */
export async function EventsHead({ current }: { current: EventsTab }) {
  const t = await getTexts('events')
  const names = Object.keys(tabs) as EventsTab[]
  return (
    <>
      <PageHeader title={t('title')} lead={t(`${current}.lead`)} />
      <Tabs
        label={t('title')}
        items={names.map((name) => ({
          href: tabs[name],
          label: t(`tabs.${name}`),
          current: name === current,
        }))}
      />
    </>
  )
}
