import type { ErrorFacts } from './error-facts'
import { serviceAwaySentence } from './gate-messages'

const tooMany = {
  kind: 'rate_limited',
  sentence: 'Too many attempts. Try again in a minute.',
  timedSentence: 'Too many attempts. Try again {wait}.',
} as const

const unavailable = {
  kind: 'server',
  sentence: serviceAwaySentence,
  timedSentence: 'We cannot reach the sign-in service. Nothing is lost; try again {wait}.',
  remedy: 'Keep the form and its input; nobody is signed out. Look at the status of the service.',
} as const

const closed = {
  kind: 'config',
  sentence: 'This way is not open here. Take another one.',
} as const

/**
 * Codes of the service about the request itself. Sendora documents none of those marked `[design]`
 * (contract: error codes).
 */
export const requestErrors = {
  /** `[design]` */
  VALIDATION_ERROR: {
    kind: 'invalid_input',
    sentence: 'Something in the form is not right. Check it and try again.',
    remedy: '`details.issues` names the members.',
  },
  /** `[design]` */
  PAYLOAD_TOO_LARGE: {
    kind: 'invalid_input',
    sentence: 'This is more than can be sent at once.',
    remedy: 'Send less than 64 KB.',
  },
  /** `[design]` */
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'invalid_input',
    sentence: 'Something in the form is not right. Check it and try again.',
    remedy: 'Send JSON in UTF-8; `callService` does.',
  },
  NOT_FOUND: {
    kind: 'not_found',
    sentence: 'This does not exist any more. Open the page again.',
    remedy: 'Render the list anew. Of a whole feature: the address is wrong.',
  },
  /** `[design]` */
  FORBIDDEN: {
    kind: 'forbidden',
    sentence: 'Your account may not do this. An admin of your team can change that.',
    remedy: '`details.requiredClaims` may name what is missing.',
  },
  /** `[design]` */
  CSRF_INVALID: {
    kind: 'blocked',
    sentence: 'This form was sent from another site. Open the page again and repeat.',
    remedy: 'Call the service from your server, by `callService`; not from a page.',
  },
  ENTITLEMENT_ERROR: { ...closed, remedy: 'The plan of the project does not include it.' },
  TIER_REQUIRED: {
    ...closed,
    remedy: 'The plan of the project does not include it, or the method is switched off.',
  },
  IDENTITY_UNVERIFIED: {
    ...closed,
    remedy: 'Strict identity is on: give the analytics SDK a signed identity token.',
  },
  GAME_CENTER_UNAVAILABLE: { ...closed, remedy: 'Not for web apps.' },
  PLAY_GAMES_UNAVAILABLE: { ...closed, remedy: 'Not for web apps.' },
  RATE_LIMITED: {
    ...tooMany,
    remedy: 'Wait for `retryAfterSeconds`. The limiter of this app answers so too.',
  },
  RATE_LIMIT: { ...tooMany, remedy: 'Wait for `retryAfterSeconds`.' },
  RATE_LIMIT_EXCEEDED: { ...tooMany, remedy: 'Wait for `retryAfterSeconds`.' },
  QUOTA_EXCEEDED: { ...tooMany, remedy: 'The quota of the project is used up: raise it.' },
  INTERNAL_ERROR: unavailable,
  BAD_GATEWAY: unavailable,
  SERVICE_UNAVAILABLE: unavailable,
  GATEWAY_TIMEOUT: unavailable,
} satisfies Readonly<Record<string, ErrorFacts>>
