import { formatMoment } from '@/lib/format'
import { timeAgo } from '@/lib/time-ago'

/** How long ago something was, with the exact moment for machines and on pointing. */
export function TimeAgo({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={formatMoment(iso)} className="tabular whitespace-nowrap">
      {timeAgo(iso)}
    </time>
  )
}
