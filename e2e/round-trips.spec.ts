import { expect, test } from './support/test'

/** What each page asks the service for. All of it is asked for before the first answer is there. */
const asked: Record<string, string[]> = {
  '/dashboard': ['/analytics/overview', '/events/recent', '/project/checklist'],
  '/dashboard/events': ['/events'],
  '/dashboard/events/explore': ['/events', '/events/types'],
  '/dashboard/events/funnel': ['/analytics/funnel', '/events/types'],
  '/dashboard/events/retention': ['/analytics/retention'],
}

/** How long each answer takes. A call that waits for another's answer is answered that much later. */
const delayMs = 1_500

for (const [path, routes] of Object.entries(asked)) {
  test(`${path} waits for one round trip to the service`, async ({
    signedInPage,
    service,
    mock,
    user,
  }) => {
    for (const route of ['/analytics', '/events', '/project']) {
      await service.bend(route, { delayMs })
    }

    await signedInPage.goto(path)

    const requests = await mock.readRequests({ email: user.email })
    const answers = requests.filter((request) => routes.includes(request.path))
    expect(answers.map((answer) => answer.path).sort()).toEqual(routes)
    const times = answers.map(({ at }) => Date.parse(at))
    const spreadMs = Math.max(...times) - Math.min(...times)
    expect(1 + Math.floor(spreadMs / delayMs), 'round trips, one after another').toBe(1)
  })
}
