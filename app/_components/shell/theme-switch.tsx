import { cookies } from 'next/headers'
import { readTheme, themeCookie } from '@/lib/preferences/theme'
import { getTexts } from '@/lib/texts/server'
import { MarkFrame } from '../ui/mark-frame'
import { setThemeAction } from './actions'

// Drawn here: with an icon of the package, each sign-in page would load the machinery that draws one.
const choices = [
  { theme: 'system', lines: 'M4 4h16v11H4zM12 15v5M8 20h8' },
  {
    theme: 'light',
    lines:
      'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.3 1.3M17.7 17.7 19 19M5 19l1.3-1.3M17.7 6.3 19 5',
  },
  { theme: 'dark', lines: 'M20 14.2A8.3 8.3 0 1 1 9.8 4a6.6 6.6 0 0 0 10.2 10.2z' },
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
          {choices.map(({ theme, lines }) => (
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
              <MarkFrame size={14}>
                <path d={lines} />
              </MarkFrame>
              {hasWords && t(`theme.${theme}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
