import { X } from 'lucide-react'
import { cookies } from 'next/headers'
import { readShortcuts, shortcutsCookie } from '@/lib/preferences/shortcuts'
import { getSession } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { navGroups } from '../rail/nav-items'
import { sectionKeys } from './shortcut-of-key'
import { ShortcutsDialog } from './shortcuts-dialog'

/** The keys of the frame, and the dialog that lists them and switches them off. */
export async function Shortcuts() {
  if (!(await getSession())) return null
  const t = await getTexts('frame')
  const items = navGroups.flatMap((group) => group.items)
  const sections = Object.entries(sectionKeys).flatMap(([key, text]) => {
    const item = items.find((one) => one.text === text)
    return item ? [{ key, href: item.href, label: t(`navigation.${item.text}`) }] : []
  })
  return (
    <ShortcutsDialog
      initial={readShortcuts((await cookies()).get(shortcutsCookie)?.value)}
      sections={sections}
      closeIcon={<X aria-hidden size={18} />}
      texts={await getSentences('frame', 'shortcuts')}
    />
  )
}
