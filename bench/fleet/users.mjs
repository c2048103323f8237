import { seeded } from './random.mjs'

const sample = 20_000
const hours = 24

/** A page load renews in the last tenth of a token's life. */
const earlyShare = 0.1

/**
 * A day of some users, each request at an instance by chance: how often a session is renewed, and how often an instance
 * has seen a token before.
 */
export function simulateUsers(shape, { pagesPerVisit }) {
  const random = seeded(20_261_129)
  const after = (mean) => -Math.log(1 - random()) * mean
  const { users, requestsPerSecond, requestsPerPage, accessTokenSeconds: life } = shape
  const instancesInRegion = Math.round(shape.instances / shape.regions)
  const secondsBetweenVisits = (users / requestsPerSecond) * requestsPerPage * pagesPerVisit
  const counts = { requests: 0, rotations: 0, seenBefore: 0, visits: 0 }

  for (let user = 0; user < sample; user++) {
    let expiresAt = 0
    let seenAt = new Set()
    let now = random() * secondsBetweenVisits
    while (now < hours * 3_600) {
      counts.visits++
      for (let page = 0; page < pagesPerVisit; page++) {
        if (now >= expiresAt - life * earlyShare) {
          counts.rotations++
          expiresAt = now + life
          seenAt = new Set()
        }
        for (let request = 0; request < requestsPerPage; request++) {
          const instance = Math.floor(random() * instancesInRegion)
          if (seenAt.has(instance)) counts.seenBefore++
          seenAt.add(instance)
          counts.requests++
        }
        now += page === pagesPerVisit - 1 ? 0 : after(shape.secondsBetweenPages)
      }
      now += after(secondsBetweenVisits)
    }
  }
  // Time on a page is part of a user's day too: scaled to the requests that are assumed.
  const scale = requestsPerSecond / counts.requests
  return {
    rotationsPerSecond: counts.rotations * scale,
    visitsPerSecond: counts.visits * scale,
    seenBefore: counts.seenBefore / counts.requests,
  }
}
