import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { getTexts } from '@/lib/texts/server'

/** What a person did, in words that follow the name. A type of the project's own is shown as it is. */
export async function EventWords({ type }: { type: string }) {
  const t = await getTexts('events')
  const key = eventWordKey(type)
  return key === null ? <bdi className="font-mono text-caption">{type}</bdi> : t(`words.${key}`)
}
