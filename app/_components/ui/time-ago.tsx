import { getFormat, getTexts } from '@/lib/texts/server'

const justNowMs = 10_000

/** How long ago something happened. The exact time is in `datetime` and shows on hover. */
export async function TimeAgo({ iso }: { iso: string }) {
  const t = await getTexts('common')
  const format = await getFormat()
  const at = new Date(iso)
  // A service may send an invalid date.
  if (Number.isNaN(at.getTime())) return t('unknown')
  const isNow = Date.now() - at.getTime() < justNowMs
  return (
    <time
      dateTime={iso}
      title={format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
      className="tabular whitespace-nowrap"
    >
      {isNow ? t('justNow') : format.relativeTime(at)}
    </time>
  )
}
