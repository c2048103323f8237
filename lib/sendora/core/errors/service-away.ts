/** What a person reads when the service gives no answer. */
export const serviceAwaySentence =
  'We cannot reach the sign-in service. Nothing is lost; try again in a moment.'

/** What the gate answers an action in its place. Next's client makes it the message of an error. */
export const serviceAwayText =
  'The sign-in service cannot be reached. You are still signed in; try again shortly.'
