import type { MailKind } from '../../state/mailbox'
import type { OneTimeKind } from '../../state/one-time-tokens'
import type { User } from '../../state/users'
import type { World } from '../../state/world'

export type LinkMail = {
  kind: MailKind & OneTimeKind
  /** The app's page that takes the token; its query name is [design] (contract: links and codes). */
  page: string
  ttlSeconds: number
}

/** Sends a mail with a link that works once. A user without an address gets none. */
export function sendLinkMail(world: World, user: User, { kind, page, ttlSeconds }: LinkMail): void {
  if (!user.email) return
  const token = world.oneTimeTokens.issue(kind, { userId: user.id, ttlSeconds })
  const link = `${world.appOrigin()}${page}?token=${encodeURIComponent(token)}`
  world.mailbox.send({ to: user.email, kind, link, token })
}
