import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Notice } from '@/app/_components/ui/notice'
import { readEventTypes, readFunnel } from '@/lib/dashboard/events/events-api'
import type { readFunnelQuery } from '@/lib/dashboard/events/funnel-query'
import { unknownSteps } from '@/lib/dashboard/events/unknown-steps'
import type { Session } from '@/lib/sendora'
import { getTexts, getTimeZone } from '@/lib/texts/server'
import { EventsSkeleton } from './events-skeleton'
import { FunnelForm } from './funnel-form'
import { FunnelResult } from './funnel-result'

type Props = ReturnType<typeof readFunnelQuery> & {
  session: Session
  today: string
  retryHref: string
}

/** The form and what it asks for, both read at once. */
export async function FunnelSection({ typed, errors, query, session, today, retryHref }: Props) {
  const timeZone = await getTimeZone()
  const [t, types, result] = await Promise.all([
    getTexts('events'),
    readEventTypes(),
    query && readFunnel(query, timeZone),
  ])
  const unknown = result?.kind === 'refused' ? unknownSteps(result.details) : []
  const isRefused = result?.kind === 'refused' && result.status === 400
  return (
    <>
      <FunnelForm
        typed={typed}
        errors={errors}
        unknownSteps={unknown}
        types={types.kind === 'ok' ? types.data : null}
        today={today}
      />
      {isRefused && unknown.length === 0 && <Notice tone="danger">{t('funnel.refused')}</Notice>}
      {result && query && !isRefused && (
        <ServiceResultView
          result={result}
          session={session}
          retryHref={retryHref}
          refreshing={<EventsSkeleton of="funnel" />}
        >
          {(funnel) => <FunnelResult funnel={funnel} windowDays={query.windowDays} />}
        </ServiceResultView>
      )}
    </>
  )
}
