import { Crumbs } from '@/app/_components/shell/crumbs/crumbs'
import { readPerson } from '@/lib/people/people-api'
import { getSession } from '@/lib/sendora/server'

export default async function PersonCrumbs({ params }: PageProps<'/dashboard/people/[id]'>) {
  if (!(await getSession())) return null
  const { id } = await params
  const result = await readPerson(id)
  const name = result.kind === 'ok' ? result.data.name : null
  return <Crumbs path={['dashboard', 'people', id]} last={name} />
}
