/** The public page. */
export const landing = {
  signIn: 'Sign in',
  title: 'A dashboard whose sessions don’t break.',
  lead: 'A Next.js starter for Sendora Cloud, a session library to copy, and the tests that prove both. It runs on your machine, with no account and no API key.',
  run: 'run the app',
  test: 'run every test',
  copy: 'Copy {command}',
  picture: 'The dashboard overview: a chart of active users, with totals beside it.',
  story: {
    title: 'How a request is handled',
    diagram: 'Diagram, scrolls horizontally',
    gate: 'The gate',
    gateText:
      'Reads the session from cookies. If the access token has expired, it refreshes it once, no matter how many requests arrive.',
    page: 'The page',
    pageText:
      'Checks the session again before it reads data. A request that gets around the gate sees nothing.',
    service: 'The service',
    serviceText: 'Has the last word. If it’s down, the page says so and you stay signed in.',
  },
  drawing: {
    label:
      'A request goes from the browser through the gate and the page to the service. If the access token has expired, the gate refreshes it once with the service, and the same request continues with the new token.',
    rotation: 'rotation: one refresh per token, new cookies for the browser and this request',
    browser: 'browser',
    browserNote: 'HTTP-only cookies',
    gate: 'gate',
    gateNote: 'checks and refreshes',
    page: 'page',
    pageNote: 'checks again',
    service: 'service',
    serviceNote: 'returns the data',
  },
  uses: {
    title: 'Three ways to use it',
    clone: 'Clone it',
    cloneText:
      'A complete app: overview, people, account, and sign-in by password or link, in light and dark. It works with a keyboard and without JavaScript.',
    copy: 'Copy it',
    copyText:
      'One folder with relative imports only. Copy it into any App Router project, write one middleware file, and your routes are protected.',
    test: 'Test it',
    testText:
      'A strict mock of the Sendora API with single-use tokens and reuse detection, plus end-to-end tests in a real browser to keep and extend.',
    testPath: 'mocks/ and e2e/',
  },
  comparison: {
    title: 'What happens when a session expires',
    region: 'Comparison, scrolls horizontally',
    test: 'Test',
    thisApp: 'This app',
    calls: 'Refresh calls for 20 parallel requests with one expired session',
    stay: 'Requests that stay signed in, when tokens are single-use',
    notComparable: 'not comparable',
    outage: 'What a visitor sees when the service returns 503 during a refresh',
    notice: 'a notice, still signed in',
    signedOut: 'signed out (fetch)',
    error: 'an error',
    redirected: 'redirected to sign-in',
    noSession: 'no session',
    method:
      'Each library ran its own refresh against a fake service on localhost that takes 40 ms per refresh. Auth0 was measured through getAccessToken. For Clerk, the fake service accepted reused tokens. Our column is what the end-to-end tests assert: one refresh, twenty responses, and an outage that ends no session.',
  },
  footer:
    'MIT license. The demo runs on a mock service that’s included. <link>Sign in to the demo</link>',
} as const
