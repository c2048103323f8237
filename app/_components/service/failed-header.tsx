import { getTexts } from '@/lib/texts/server'
import { PageHeader } from '../ui/page-header'

/** The title of a page that threw. */
export async function FailedHeader() {
  const t = await getTexts('states')
  return <PageHeader title={t('failure.page')} />
}
