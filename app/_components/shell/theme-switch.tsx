import { Monitor, Moon, Sun } from 'lucide-react'
import { cookies } from 'next/headers'
import { readTheme, themeCookie } from '@/lib/preferences/theme'
import { getTexts } from '@/lib/texts/server'
import { setThemeAction } from './actions'

const choices = [
  { theme: 'system', Icon: Monitor },
  { theme: 'light', Icon: Sun },
  { theme: 'dark', Icon: Moon },
] as const

/** Chooses the theme. With `hasWords`, the names of the themes are on the buttons, and their group is titled. */
export async function ThemeSwitch({ hasWords = false }: { hasWords?: boolean }) {
  const t = await getTexts('frame')
  const current = readTheme((await cookies()).get(themeCookie)?.value)
  const shape = hasWords ? 'gap-1.5 px-2.5' : 'w-10 md:w-8'
  return (
    <form action={setThemeAction}>
      <fieldset>
        <legend className={hasWords ? 'mb-1.5 text-caption text-muted' : 'sr-only'}>
          {t('theme.label')}
        </legend>
        <div className="inline-flex rounded-control border border-line p-0.5">
          {choices.map(({ theme, Icon }) => (
            <button
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              aria-label={hasWords ? undefined : t(`theme.${theme}`)}
              title={hasWords ? undefined : t(`theme.${theme}`)}
              aria-pressed={theme === current}
              className={`inline-flex h-10 items-center justify-center rounded-[5px] text-muted transition-colors duration-150 hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink md:h-7 ${shape}`}
            >
              <Icon aria-hidden size={14} />
              {hasWords && t(`theme.${theme}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
