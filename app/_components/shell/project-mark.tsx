import Link from 'next/link'
import { projectEnvironment, projectName } from '@/lib/project'
import { getTexts } from '@/lib/texts/server'
import { Glyph } from './wordmark'

/** The project of this console, and the environment that its key belongs to. Leads to the overview. */
export async function ProjectMark() {
  return (
    <Link href="/dashboard" className="flex min-w-0 items-center gap-2.5 rounded-control">
      <Glyph />
      <span className="truncate text-lead font-bold tracking-[-0.015em] rail-narrow:sr-only">
        {projectName}
      </span>
      <span className="contents rail-narrow:hidden">
        <EnvironmentBadge />
      </span>
    </Link>
  )
}

/** Nothing for a key without an environment. */
export async function EnvironmentBadge() {
  const environment = projectEnvironment()
  if (environment === null) return null
  const t = await getTexts('frame')
  const tone =
    environment === 'production' ? 'border-accent/50 text-accent' : 'border-line text-muted'
  return (
    <span className={`shrink-0 rounded-full border px-2 text-caption leading-5 ${tone}`}>
      {t(`environments.${environment}`)}
    </span>
  )
}
