const beginning = 'This request did not come from a page of '

/** What the gate answers to a request from another site. Next's client makes it the message of an error. */
export function blockedText(appOrigin: string): string {
  return `${beginning}${appOrigin}.`
}

/** True for an action that the gate has refused as coming from another site. */
export function isBlocked(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(beginning)
}
