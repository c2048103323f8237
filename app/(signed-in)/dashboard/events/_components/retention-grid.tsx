import { Panel } from '@/app/_components/ui/panel'
import { ScrollRegion } from '@/app/_components/ui/scroll-region'
import type { Retention } from '@/lib/dashboard/events/event-schemas'
import { averages, retentionRows } from '@/lib/dashboard/events/retention-facts'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts, getTimeZone } from '@/lib/texts/server'

type Props = { retention: Retention }

/** From light to strong. The share is also written in the cell. */
const shades = [
  'bg-accent/5',
  'bg-accent/10',
  'bg-accent/16',
  'bg-accent/22',
  'bg-accent/28',
  'bg-accent/34',
]
const shadeOf = (share: number) => shades[Math.min(shades.length - 1, Math.floor(share * 10))] ?? ''

const head = 'px-3 py-2 text-right font-normal whitespace-nowrap'
const first = 'sticky left-0 z-1 bg-surface px-5 py-2 text-left font-normal whitespace-nowrap'

/** Eight weeks of sign-ups and the weeks after them. Scrolls sideways on a phone, the first column stays. */
export async function RetentionGrid({ retention }: Props) {
  const [t, format, timeZone] = await Promise.all([getTexts('events'), getFormat(), getTimeZone()])
  const { count, share, day } = say(format)
  const rows = retentionRows(retention)
  const means = averages(retention)
  const weeks = means.map((_, week) => week)
  const [, back] = means
  const lastWeek = means.findLastIndex((mean) => mean !== null)
  const lastMean = means[lastWeek]
  const summary =
    back != null && lastMean != null
      ? t('retention.summary', {
          first: share(back),
          last: share(lastMean),
          number: `${lastWeek}`,
        })
      : t('retention.empty')
  return (
    <Panel
      id="retention"
      title={t('retention.title')}
      hint={t('retention.hint', { zone: timeZone.replaceAll('_', ' ') })}
      flush
    >
      <ScrollRegion
        label={t('retention.scroll')}
        className="overflow-x-auto border-t border-line focus-visible:-outline-offset-2"
      >
        <table className="tabular w-full border-separate border-spacing-0">
          <caption className="sr-only">{summary}</caption>
          <thead className="text-caption text-muted">
            <tr>
              <th scope="col" className={first}>
                {t('retention.cohort')}
              </th>
              <th scope="col" className={head}>
                {t('retention.people')}
              </th>
              {weeks.map((week) => (
                <th key={week} scope="col" className={head}>
                  {t('retention.week', { number: `${week}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, size, cells }) => (
              <tr key={from}>
                <th scope="row" className={`${first} border-t border-line`}>
                  {t('retention.weekOf', { day: day(from) })}
                </th>
                <td className="border-t border-line px-3 py-2 text-right text-muted">
                  {count(size)}
                </td>
                {weeks.map((week) => {
                  const cell = cells[week]
                  if (!cell) return <td key={week} className="border-t border-line" />
                  const text = share(cell.share)
                  return (
                    <td
                      key={week}
                      className={`border-t border-line px-3 py-2 text-right ${shadeOf(cell.share)} ${cell.isSoFar ? 'outline-1 -outline-offset-2 outline-dashed outline-edge' : ''}`}
                    >
                      {cell.isSoFar ? (
                        <>
                          <span aria-hidden>{text}</span>
                          <span className="sr-only">{t('retention.soFar', { share: text })}</span>
                        </>
                      ) : (
                        text
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-medium">
              <th scope="row" className={`${first} border-t border-edge font-medium`}>
                {t('retention.average')}
              </th>
              <td className="border-t border-edge" />
              {weeks.map((week) => {
                const mean = means[week]
                return (
                  <td key={week} className="border-t border-edge px-3 py-2 text-right">
                    {mean == null ? '–' : share(mean)}
                  </td>
                )
              })}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className="border-t border-line px-5 py-4 text-muted">{summary}</p>
    </Panel>
  )
}
