import Form from 'next/form'
import { buttonClass } from '@/app/_components/ui/button-class'
import {
  comparisons,
  lastDays,
  type OverviewQuery,
  overviewHref,
  presetDays,
} from '@/lib/dashboard/overview/overview-query'
import { getTexts } from '@/lib/texts/server'
import { Segments } from './segments'

type Props = { query: OverviewQuery; today: string }

/** Which days, and what they are compared with. All of it is in the address. */
export async function OverviewToolbar({ query, today }: Props) {
  const t = await getTexts('overview')
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3">
      <Segments
        label={t('toolbar.range')}
        items={presetDays.map((days) => ({
          href: overviewHref({ ...lastDays(days, today), compare: query.compare }),
          label: t('toolbar.days', { days }),
          isCurrent: query.days === days,
        }))}
      />
      <Form
        action="/dashboard"
        className="grid w-full grid-cols-[1fr_1fr_auto] items-end gap-2 sm:w-auto"
      >
        <DayField name="from" label={t('toolbar.from')} value={query.from} max={today} />
        <DayField name="to" label={t('toolbar.to')} value={query.to} max={today} />
        {query.compare !== 'previous' && (
          <input type="hidden" name="compare" value={query.compare} />
        )}
        <button type="submit" className={buttonClass()}>
          {t('toolbar.show')}
        </button>
      </Form>
      <Segments
        label={t('toolbar.compare')}
        isLabelShown
        items={comparisons.map((compare) => ({
          href: overviewHref({ ...query, compare }),
          label: t(`toolbar.${compare}`),
          isCurrent: query.compare === compare,
        }))}
      />
    </div>
  )
}

type DayFieldProps = { name: string; label: string; value: string; max: string }

function DayField({ name, label, value, max }: DayFieldProps) {
  return (
    <label className="grid gap-0.5 text-caption text-muted">
      {label}
      <input
        key={value}
        type="date"
        name={name}
        defaultValue={value}
        max={max}
        autoComplete="off"
        className="tabular h-11 w-full min-w-0 rounded-control border border-edge bg-surface px-2 text-base text-ink md:h-9"
      />
    </label>
  )
}
