import { Crumbs } from '@/app/_components/shell/crumbs/crumbs'
import { getSession } from '@/lib/sendora/server'

export default async function PageCrumbs({ params }: PageProps<'/account/[...path]'>) {
  return (await getSession()) && <Crumbs path={['account', ...(await params).path]} />
}
