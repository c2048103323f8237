import { Crumbs } from '@/app/_components/shell/crumbs/crumbs'
import { getSession } from '@/lib/sendora/server'

export default async function SectionCrumbs() {
  return (await getSession()) && <Crumbs path={['dashboard']} />
}
