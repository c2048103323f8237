import { expect, test } from './support/test'

/** What each page asks the service for. All of it is asked for before the first answer is there. */
const asked: Record<string, string[]> = {
  '/dashboard': ['/analytics/overview', '/events/recent', '/project/checklist'],
  '/dashboard/events': ['/events'],
  '/dashboard/events/explore': ['/events', '/events/types'],
  '/dashboard/events/funnel': ['/analytics/funnel', '/events/types'],
  '/dashboard/events/retention': ['/analytics/retention'],
}

for (const [path, routes] of Object.entries(asked)) {
  test(`${path} waits for one round trip to the service`, async ({
    signedInPage,
    service,
    mock,
    user,
  }) => {
    for (const route of ['/analytics', '/events', '/project']) {
      await service.bend(route, { kind: 'hang' })
    }
    const leaving = signedInPage.goto(path).catch(() => null)

    await expect
      .poll(async () => {
        const requests = await mock.readRequests({ email: user.email })
        return requests
          .map((request) => request.path)
          .filter((one) => routes.includes(one))
          .sort()
      })
      .toEqual(routes)

    await signedInPage.goto('about:blank')
    await leaving
  })
}
