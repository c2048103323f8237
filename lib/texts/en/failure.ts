import { bareFailure } from './bare-failure'

/** What error boundaries say, too. Apart, since the browser has these in every language: the server may be what failed. */
export const failure = {
  ...bareFailure,
  lead: 'You’re still signed in, and nothing you saved is lost.',
  unavailable: 'The service isn’t responding',
  unavailableLead:
    'You’re still signed in, and what you typed is kept. Outages usually end within a minute.',
  unverified: 'This page needs verified sessions',
  unverifiedLead:
    'You’re still signed in. This app decodes sessions without verifying them, so it can’t tell what your account may do. Set SENDORA_JWKS_URL on the server to fix this.',
  tryAgain: 'Try again',
  toOverview: 'Go to the overview',
} as const
