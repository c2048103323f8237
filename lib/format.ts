const count = new Intl.NumberFormat('en')
const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
})
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

export const formatCount = (value: number) => count.format(value)
export const formatCents = (cents: number) => money.format(cents / 100)

/** `Mar 12` for an ISO date or date-time, in UTC like the service's days. */
export const formatDay = (iso: string) => formatted(day, iso)
export const formatDate = (iso: string) => formatted(date, iso)
export const formatMoment = (iso: string) => formatted(moment, iso, ' UTC')

/** A service may send an invalid date. `Intl` would throw, and the whole page would fail. */
function formatted(format: Intl.DateTimeFormat, iso: string, zone = ''): string {
  return Number.isNaN(Date.parse(iso)) ? 'unknown' : format.format(new Date(iso)) + zone
}
