import { ChartTable } from '@/app/_components/charts/chart-table'
import { FunnelBars } from '@/app/_components/charts/funnel-bars'
import { Panel } from '@/app/_components/ui/panel'
import type { Overview } from '@/lib/dashboard/overview/overview-schema'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'
import { PartMissing } from './part-missing'

const known = {
  visited: 'visited',
  signed_up: 'signedUp',
  verified_email: 'verifiedEmail',
  sent_first_message: 'sentFirstMessage',
  active_after_7_days: 'activeAfterWeek',
} as const

type Props = { steps: Overview['funnel'] }

/** From the first visit to regular use. */
export async function FunnelPanel({ steps }: Props) {
  const [t, format] = await Promise.all([getTexts('overview'), getFormat()])
  const { count, share } = say(format)
  const head = { id: 'funnel', title: t('funnel.title'), className: 'lg:col-span-7' }
  if (steps === null) return <PartMissing {...head} />
  const rows = steps.map((step, index) => {
    const before = steps[index - 1]
    return {
      ...step,
      name: nameOf(step.step),
      ofBefore: before && before.count > 0 ? share(step.count / before.count) : null,
    }
  })
  const last = rows.at(-1)
  const hint = last ? t('funnel.hint', { share: share(last.share) }) : t('funnel.empty')
  return (
    <Panel {...head} hint={hint}>
      <figure aria-label={`${head.title}. ${hint}`}>
        <FunnelBars
          steps={rows.map((row) => ({
            key: row.step,
            label: row.name,
            count: count(row.count),
            share: row.share,
            note: row.ofBefore && t('funnel.kept', { share: row.ofBefore }),
          }))}
        />
        <ChartTable
          label={t('table')}
          caption={head.title}
          columns={[t('funnel.step'), t('funnel.people'), t('funnel.ofAll'), t('funnel.ofBefore')]}
          rows={rows.map((row) => ({
            key: row.step,
            heading: row.name,
            cells: [count(row.count), share(row.share), row.ofBefore ?? '–'],
          }))}
        />
      </figure>
    </Panel>
  )

  function nameOf(step: string): string {
    return Object.hasOwn(known, step)
      ? t(`funnel.steps.${known[step as keyof typeof known]}`)
      : step
  }
}
