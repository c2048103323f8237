import type { User } from '../../../state/accounts/users'
import type { MailKind } from '../../../state/mail/mailbox'
import type { MockState } from '../../../state/mock-state'
import type { OneTimeKind } from '../../../state/one-time-tokens'

export type LinkMail = {
  kind: MailKind & OneTimeKind
  /** The app's page that takes the token; its query name is [design] (contract: links and codes). */
  page: string
  ttlSeconds: number
}

/** Sends a mail with a link that works once. A user without an address gets none. */
export function sendLinkMail(
  state: MockState,
  user: User,
  { kind, page, ttlSeconds }: LinkMail,
): void {
  if (!user.email) return
  const token = state.oneTimeTokens.issue(kind, { userId: user.id, ttlSeconds })
  const link = `${state.appUrl()}${page}?token=${encodeURIComponent(token)}`
  state.mailbox.send({ to: user.email, kind, link, token })
}
