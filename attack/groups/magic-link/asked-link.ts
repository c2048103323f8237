import type { AttackContext, Visitor } from '../../harness/attack-context'
import { createRawBrowser } from '../../harness/raw-browser'
import { askForLink, newestLink } from '../../harness/sign-in-ways'

export const loginPath = '/login'
/** The page's words for a link that is dead. */
export const spent = 'This link was already used'

/** A browser that has asked for a link, and the link. */
export async function askedLink(attack: AttackContext, { user }: Visitor) {
  const browser = createRawBrowser(attack)
  await askForLink({ user, loginPath, browser })
  return { browser, link: await newestLink(attack, user) }
}
