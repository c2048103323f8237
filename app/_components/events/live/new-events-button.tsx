import { buttonClass } from '@/app/_components/ui/button-class'
import type { Sentences } from '@/lib/texts/catalogue'
import { mostWaiting } from './use-live-events'

type Props = { count: number; onTake: () => void; texts: Sentences<'events', 'live'> }

/** Shows the events that wait. It stays where it is, so the focus does too. */
export function NewEventsButton({ count, onTake, texts }: Props) {
  return (
    <button
      type="button"
      aria-disabled={count === 0}
      onClick={onTake}
      className={buttonClass(
        count > 0 ? 'primary' : 'plain',
        'tabular min-w-40 aria-disabled:text-muted',
      )}
    >
      {textFor(count, texts)}
    </button>
  )
}

function textFor(count: number, texts: Props['texts']): string {
  if (count === 0) return texts.upToDate
  if (count >= mostWaiting) return texts.mostNew.replace('#', `${mostWaiting}`)
  return count === 1 ? texts.oneNew : texts.manyNew.replace('#', `${count}`)
}
