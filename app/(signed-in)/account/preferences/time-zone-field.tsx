import { cookies } from 'next/headers'
import { selectClass } from '@/app/_components/ui/form/select-class'
import { getFormat, getTexts } from '@/lib/texts/server'
import {
  browserTimeZoneCookie,
  defaultTimeZone,
  readTimeZone,
  timeZoneCookie,
} from '@/lib/texts/time-zones'
import { PreferenceRow } from './preference-row'

/** The time zone, or the browser's. */
export async function TimeZoneField() {
  const t = await getTexts('preferences')
  const store = await cookies()
  const chosen = readTimeZone(store.get(timeZoneCookie)?.value)
  const browsers = readTimeZone(store.get(browserTimeZoneCookie)?.value) ?? defaultTimeZone
  const time = (await getFormat()).dateTime(new Date(), { timeStyle: 'short' })
  return (
    <PreferenceRow label={t('timeZone.label')} id="time-zone" hint={t('timeZone.hint', { time })}>
      <select
        id="time-zone"
        name="timeZone"
        defaultValue={chosen ?? ''}
        aria-describedby="time-zone-hint"
        className={selectClass}
      >
        <option value="">{t('timeZone.automatic', { zone: inWords(browsers) })}</option>
        {zonesWith(chosen).map((zone) => (
          <option key={zone} value={zone}>
            {inWords(zone)}
          </option>
        ))}
      </select>
    </PreferenceRow>
  )
}

const inWords = (zone: string) => zone.replaceAll('_', ' ')

/** `Intl` lists no links to other zones, so a chosen one may be missing. */
function zonesWith(chosen: string | null): string[] {
  const zones = new Set([defaultTimeZone, ...Intl.supportedValuesOf('timeZone')])
  return [...(chosen ? zones.add(chosen) : zones)]
}
