import { formatMoment } from '@/lib/format'
import { timeAgo } from '@/lib/time-ago'

/** How long ago something happened. The exact time is in `datetime` and shows on hover. */
export function TimeAgo({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={formatMoment(iso)} className="tabular whitespace-nowrap">
      {timeAgo(iso)}
    </time>
  )
}
