import type { ReactNode } from 'react'
import { ShareBars } from '@/app/_components/charts/share-bars'
import { Panel } from '@/app/_components/ui/panel'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'
import { PartMissing } from './part-missing'

type Row = { key: string; name: string; href?: ReactNode; count: number; share: number }

type Props = {
  id: string
  title: string
  /** A line about the first row, or about there being none. */
  hint: string
  rows: readonly Row[] | null
  aside?: ReactNode
  className: string
}

const shown = 7

/** The most frequent of something. */
export async function RankingPanel({ rows, hint, aside, ...head }: Props) {
  const [t, format] = await Promise.all([getTexts('overview'), getFormat()])
  const { count, share } = say(format)
  if (rows === null) return <PartMissing {...head} />
  return (
    <Panel {...head} hint={hint} aside={aside}>
      <ShareBars
        caption={head.title}
        columns={{
          name: t('ranking.name'),
          count: t('ranking.count'),
          share: t('ranking.share'),
        }}
        rows={rows.slice(0, shown).map((row) => ({
          key: row.key,
          label: row.href ?? row.name,
          count: count(row.count),
          share: row.share,
          shareText: share(row.share),
        }))}
      />
    </Panel>
  )
}
