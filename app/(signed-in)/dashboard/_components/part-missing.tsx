import { Panel } from '@/app/_components/ui/panel'
import { getTexts } from '@/lib/texts/server'

type Props = { id: string; title: string; className?: string }

/** Takes the place of a panel whose data is missing, while the rest of the page is there. */
export async function PartMissing(props: Props) {
  const t = await getTexts('overview')
  return (
    <Panel {...props}>
      <p className="text-muted">{t('notLoaded')}</p>
    </Panel>
  )
}
