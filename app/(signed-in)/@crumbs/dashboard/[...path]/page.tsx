import { Crumbs } from '@/app/_components/shell/crumbs/crumbs'
import { getSession } from '@/lib/sendora/server'

export default async function PageCrumbs({ params }: PageProps<'/dashboard/[...path]'>) {
  return (await getSession()) && <Crumbs path={['dashboard', ...(await params).path]} />
}
