import { SessionGate } from '@/lib/sendora/client'
import { getTexts } from '@/lib/texts/server'
import { type NavGroupItems, type NavItem, navGroups } from './nav-items'
import { NavLink } from './nav-link'

/** The links of the rail, in their groups. */
export function NavGroups() {
  return navGroups.map((group) => <NavGroup key={group.text} {...group} />)
}

async function NavGroup({ text, items }: NavGroupItems) {
  const t = await getTexts('frame')
  const group = (
    <div className="grid gap-0.5">
      <p className="px-3 pb-1 text-caption text-muted rail-narrow:sr-only">{t(`groups.${text}`)}</p>
      <NavLinks items={items} />
    </div>
  )
  // A group whose links are all hidden has no title either.
  const [first] = items
  const isOpen = items.some(({ claims }) => claims === undefined)
  if (isOpen || first?.claims === undefined) return group
  return <SessionGate claims={first.claims}>{group}</SessionGate>
}

export async function NavLinks({ items }: { items: readonly NavItem[] }) {
  const t = await getTexts('frame')
  return items.map(({ text, ...item }) => (
    <Gated key={item.href} {...item} label={t(`navigation.${text}`)} />
  ))
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
