/** What is assumed. Change a line and run it again: `node bench/fleet.mjs`. */
export const shape = {
  users: 1e8,
  requestsPerSecond: 1e5,
  instances: 500,
  regions: 3,
  /** Requests that a page sends at about the same time: itself, data, prefetches. */
  requestsPerPage: 4,
  secondsBetweenPages: 40,
  accessTokenSeconds: 900,
  /** One call to the service, milliseconds. */
  serviceMs: 100,
  accessTokenBytes: 900,
  refreshTokenBytes: 50,
  /** Names, separators and the CSRF cookie. */
  otherCookieBytes: 120,
  keySetBytes: 1_200,
  signOutsPerVisit: 0.1,
}

/** How users come and go: few long visits, or single pages now and then. Both send the same number of requests. */
export const habits = [
  { name: 'visits of 10 pages', pagesPerVisit: 10 },
  { name: 'visits of 3 pages', pagesPerVisit: 3 },
  { name: 'single pages', pagesPerVisit: 1 },
]
