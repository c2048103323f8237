import { directionOf } from '@/lib/dashboard/overview/best-day'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'

const marks = { up: '▲', down: '▼', level: '' } as const

/** A change from the other period: an arrow and a share to see, "up" or "down" to hear. */
export async function Change({ change }: { change: number | null }) {
  const [t, format] = await Promise.all([getTexts('overview'), getFormat()])
  if (change === null) return <span className="text-muted">{t('change.new')}</span>
  const direction = directionOf(change)
  const share = say(format).share(Math.abs(change))
  if (direction === 'level') return <span className="text-muted">{t('change.level')}</span>
  return (
    <span
      className={`tabular font-medium whitespace-nowrap ${direction === 'up' ? 'text-accent' : 'text-muted'}`}
    >
      <span aria-hidden>
        {marks[direction]} {share}
      </span>
      <span className="sr-only">
        {direction === 'up' ? t('change.up', { share }) : t('change.down', { share })}
      </span>
    </span>
  )
}
