import { failure } from './failure'

/** What stands in place of content: missing, refused, failing, out of reach. */
export const states = {
  toHome: 'Home page',
  notFound: {
    title: 'Not found',
    heading: 'We couldn’t find that',
    lead: 'It may have been removed, or the address may be mistyped.',
  },
  unknownPage: {
    heading: 'This page doesn’t exist',
    lead: 'The address may be mistyped, or the page may have moved.',
  },
  forbidden: {
    page: 'No access',
    title: 'You don’t have access to this page',
    lead: 'Signing in again won’t change that, but an admin on your team can. If one just did, check again.',
    needs: 'needs {wanted}, yours is {present}',
    missing: 'needs {wanted}, yours is missing',
  },
  checkAgain: { check: 'Check again', checking: 'Checking…' },
  refused: {
    title: 'The service couldn’t handle this request',
    lead: 'You’re still signed in. If trying again doesn’t help, note the code below.',
  },
  limited: {
    title: 'Too many requests',
    lead: 'You’re still signed in. Try again in about a minute.',
    wait: 'You’re still signed in. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  unavailable: {
    lead: 'You’re still signed in, and nothing is lost. This page’s data comes from the Sendora service, which can’t be reached right now.',
    soon: 'Outages usually end within a minute.',
    wait: 'Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  failure,
} as const
