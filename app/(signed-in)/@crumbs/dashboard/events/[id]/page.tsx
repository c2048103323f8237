import { Crumbs } from '@/app/_components/shell/crumbs/crumbs'
import { readEvent } from '@/lib/dashboard/events/events-api'
import { getSession } from '@/lib/sendora/server'

export default async function EventCrumbs({ params }: PageProps<'/dashboard/events/[id]'>) {
  if (!(await getSession())) return null
  const { id } = await params
  const result = await readEvent(id)
  const type = result.kind === 'ok' ? result.data.type : null
  return <Crumbs path={['dashboard', 'events', id]} last={type} />
}
