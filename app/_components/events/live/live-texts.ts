import 'server-only'
import type { StreamedEvent } from '@/lib/dashboard/events/follow-events'
import { say } from '@/lib/dashboard/say'
import { localeOf } from '@/lib/texts/languages'
import { getFormat, getLanguage, getSentences, getTexts, getTimeZone } from '@/lib/texts/server'
import { type LiveEvent, liveEvent } from './live-event'
import type { RowTexts } from './use-live-events'

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
  const rowOf = (event: StreamedEvent): LiveEvent =>
    liveEvent(event, words, say(format).time(event.at) ?? rowTexts.unknown)
  return { texts, rowTexts, rowOf }
}
