import { SessionGate } from '@/lib/sendora/client'
import { navItems } from './nav-items'
import { NavLink } from './nav-link'

/** The links of the sidebar and the bottom bar. A link that needs a claim appears or disappears when the session renews. */
export function NavLinks() {
  return navItems.map(({ claims, ...item }) =>
    claims === undefined ? (
      <NavLink key={item.href} {...item} />
    ) : (
      <SessionGate key={item.href} claims={claims}>
        <NavLink {...item} />
      </SessionGate>
    ),
  )
}
