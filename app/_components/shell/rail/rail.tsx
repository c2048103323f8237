import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { cookies } from 'next/headers'
import { railCookie, readRail } from '@/lib/preferences/rail'
import { getSentences, getTexts } from '@/lib/texts/server'
import { ProjectMark } from '../project-mark'
import { NavGroups } from './nav-links'
import { RailFrame } from './rail-frame'

const icons = {
  collapse: <PanelLeftClose aria-hidden size={17} />,
  expand: <PanelLeftOpen aria-hidden size={17} />,
}

/** Navigation on the left of wide windows, 232 or 64 pixels wide. On a phone, the bottom bar replaces it. */
export async function Rail() {
  const t = await getTexts('frame')
  const width = readRail((await cookies()).get(railCookie)?.value)
  return (
    <RailFrame initial={width} icons={icons} texts={await getSentences('frame', 'rail')}>
      <div className="flex h-14 shrink-0 items-center border-b border-line px-5">
        <ProjectMark />
      </div>
      <nav aria-label={t('navigation.label')} className="grid gap-5 px-3 py-4">
        <NavGroups />
      </nav>
    </RailFrame>
  )
}
