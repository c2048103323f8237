import { Monitor, Moon, Sun } from 'lucide-react'
import { cookies } from 'next/headers'
import { readTheme, themeCookie } from '@/lib/theme'
import { setThemeAction } from './actions'

const choices = [
  { theme: 'system', label: 'System', Icon: Monitor },
  { theme: 'light', label: 'Light', Icon: Sun },
  { theme: 'dark', label: 'Dark', Icon: Moon },
] as const

export async function ThemeSwitch() {
  const current = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <form action={setThemeAction}>
      <fieldset className="inline-flex rounded-control border border-line p-0.5">
        <legend className="sr-only">Theme</legend>
        {choices.map(({ theme, label, Icon }) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-label={label}
            title={label}
            aria-pressed={theme === current}
            className="grid h-9 w-10 place-items-center rounded-[5px] text-muted transition-colors duration-150 hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink md:h-7 md:w-8"
          >
            <Icon aria-hidden size={14} />
          </button>
        ))}
      </fieldset>
    </form>
  )
}
