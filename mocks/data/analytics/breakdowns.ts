import { EVENT_KINDS, KIND_WEIGHT } from '../events/event-kinds'
import type { Person } from '../people'
import { share } from '../share'

/** Share of sign-ins by method, in percent; the last takes what rounding leaves. */
const METHODS = [
  ['password', 41],
  ['magic_link', 27],
  ['passkey', 17],
  ['google', 9],
  ['email_otp', 6],
] as const

export function signInMethods(signIns: number) {
  let rest = signIns
  return METHODS.map(([method, percent], index) => {
    const count = index === METHODS.length - 1 ? rest : Math.round((signIns * percent) / 100)
    rest -= count
    return { method, count, share: share(count, signIns) }
  })
}

export function countries(people: readonly Person[]) {
  const counts = new Map<string, number>()
  for (const { country } of people) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 8)
    .map(([country, count]) => ({ country, people: count, share: share(count, people.length) }))
}

/** How often each type occurs among that many events, the most frequent first. */
export function eventShares(events: number) {
  return EVENT_KINDS.map(([type, weight]) => {
    const count = Math.round((events * weight) / KIND_WEIGHT)
    return { type, count, share: share(count, events) }
  }).sort((left, right) => right.count - left.count)
}

export function signUpFunnel(signUps: number) {
  const steps = [
    ['visited', 9.4],
    ['signed_up', 1],
    ['verified_email', 0.83],
    ['sent_first_message', 0.56],
    ['active_after_7_days', 0.38],
  ] as const
  const visited = Math.round(signUps * 9.4)
  return steps.map(([step, factor]) => {
    const count = Math.round(signUps * factor)
    return { step, count, share: share(count, visited) }
  })
}
