import { createRawBrowser } from '../../harness/raw-browser'
import { askForLink, newestLink } from '../../harness/sign-in-ways'
import type { Visitor, World } from '../../harness/world'

export const loginPath = '/login'
/** The page's words for a link that is dead. */
export const spent = 'This link was already used'

/** A browser that has asked for a link, and the link. */
export async function askedLink(world: World, { user }: Visitor) {
  const browser = createRawBrowser(world)
  await askForLink({ user, loginPath, browser })
  return { browser, link: await newestLink(world, user) }
}
