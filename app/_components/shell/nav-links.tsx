import { SessionGate } from '@/lib/sendora/client'
import { navItems } from './nav-items'
import { NavLink } from './nav-link'

/** What the rail and the bottom bar hold. A link that needs a claim follows the session as it is renewed. */
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
