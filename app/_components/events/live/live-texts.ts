import 'server-only'
import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { say } from '@/lib/dashboard/say'
import { localeOf } from '@/lib/texts/languages'
import { getFormat, getLanguage, getSentences, getTexts, getTimeZone } from '@/lib/texts/server'
import type { LiveEvent } from './live-row'
import type { RowTexts } from './use-live-events'

type Row = {
  id: string
  at: string
  type: string
  person: { id: string; name: string } | null
  actorId: string
}

/** What the client parts of a live list need: finished sentences, and the rows to begin with. */
export async function liveTexts() {
  const [texts, words, common, format, language, timeZone] = await Promise.all([
    getSentences('events', 'live'),
    getSentences('events', 'words'),
    getTexts('common'),
    getFormat(),
    getLanguage(),
    getTimeZone(),
  ])
  const rowTexts: RowTexts = {
    words,
    locale: localeOf[language],
    timeZone,
    unknown: common('unknown'),
  }
  const rowOf = ({ id, at, type, person, actorId }: Row): LiveEvent => {
    const key = eventWordKey(type)
    return {
      id,
      iso: at,
      time: say(format).time(at) ?? rowTexts.unknown,
      type,
      who: person?.name ?? actorId,
      personId: person?.id ?? null,
      words: key && words[key],
    }
  }
  return { texts, rowTexts, rowOf }
}
