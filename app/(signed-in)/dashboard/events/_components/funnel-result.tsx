import { ChartTable } from '@/app/_components/charts/chart-table'
import { FunnelBars } from '@/app/_components/charts/funnel-bars'
import { Panel } from '@/app/_components/ui/panel'
import type { Funnel } from '@/lib/dashboard/events/event-schemas'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'

type Props = { funnel: Funnel; windowDays: number }

/** Who took each step, as bars and as a table, and where most are lost. */
export async function FunnelResult({ funnel: { steps }, windowDays }: Props) {
  const [t, format] = await Promise.all([getTexts('events'), getFormat()])
  const { count, share, duration } = say(format)
  const [first, last] = [steps[0], steps.at(-1)]
  const hasPeople = first !== undefined && first.people > 0
  const hint =
    hasPeople && last
      ? t('funnel.resultHint', {
          share: share(last.share),
          count: count(first.people),
          days: windowDays,
        })
      : t('funnel.noOne')
  const worst = steps
    .slice(1)
    .reduce<Funnel['steps'][number] | null>(
      (found, step) => (found && found.ofPrevious <= step.ofPrevious ? found : step),
      null,
    )
  return (
    <Panel id="funnel" title={t('funnel.result')} hint={hint}>
      <figure aria-label={hint}>
        <FunnelBars
          steps={steps.map((step, index) => ({
            key: `${index}`,
            label: step.type,
            count: count(step.people),
            share: step.share,
            note: index === 0 ? null : t('funnel.kept', { share: share(step.ofPrevious) }),
          }))}
        />
        {hasPeople && worst && (
          <figcaption className="mt-4 text-muted">
            {t('funnel.biggestDrop', { type: worst.type, share: share(1 - worst.ofPrevious) })}
          </figcaption>
        )}
        <ChartTable
          label={t('funnel.table')}
          caption={t('funnel.result')}
          columns={[
            t('explore.event'),
            t('funnel.people'),
            t('funnel.ofFirst'),
            t('funnel.ofBefore'),
            t('funnel.median'),
          ]}
          rows={steps.map((step, index) => ({
            key: `${index}`,
            heading: step.type,
            cells: [
              count(step.people),
              share(step.share),
              index === 0 ? '–' : share(step.ofPrevious),
              step.medianSeconds === null ? '–' : duration(step.medianSeconds),
            ],
          }))}
        />
      </figure>
    </Panel>
  )
}
