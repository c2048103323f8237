import { SessionGate } from '@/lib/sendora/client'
import { getTexts } from '@/lib/texts/server'
import { type NavItem, navGroups } from './nav-items'
import { NavLink } from './nav-link'

/** The links of the rail, and of the bottom bar, which has no room for groups. */
export async function NavLinks({ hasGroups = false }: { hasGroups?: boolean }) {
  const t = await getTexts('frame')
  return navGroups.map(({ text, items }) => {
    const links = items.map(({ text: name, ...item }) => (
      <Gated key={item.href} {...item} label={t(`navigation.${name}`)} />
    ))
    if (!hasGroups) return links
    // A group whose links are all hidden has no title either.
    const isOpen = items.some(({ claims }) => claims === undefined)
    const group = (
      <div key={text} className="grid gap-0.5">
        <p className="px-3 pb-1 text-caption text-muted rail-narrow:sr-only">
          {t(`groups.${text}`)}
        </p>
        {links}
      </div>
    )
    const [first] = items
    if (isOpen || first?.claims === undefined) return group
    return (
      <SessionGate key={text} claims={first.claims}>
        {group}
      </SessionGate>
    )
  })
}

type GatedProps = Omit<NavItem, 'text'> & { label: string }

/** A link that needs a claim appears or disappears when the session renews. */
function Gated({ claims, ...link }: GatedProps) {
  if (claims === undefined) return <NavLink {...link} />
  return (
    <SessionGate claims={claims}>
      <NavLink {...link} />
    </SessionGate>
  )
}
