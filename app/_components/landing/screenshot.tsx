import { cookies } from 'next/headers'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig } from '@/lib/sendora/server'
import { readTheme, themeCookie } from '@/lib/theme'

const shot = (theme: 'light' | 'dark') =>
  withBasePath(`/images/dashboard-${theme}.png`, getClientConfig())

// Not next/image: it writes a style attribute, which the CSP blocks.

/** The dashboard in the visitor's theme: the chosen one, or the system's when none is chosen. */
export async function Screenshot() {
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <picture>
      {theme === 'system' && <source srcSet={shot('dark')} media="(prefers-color-scheme: dark)" />}
      <img
        src={shot(theme === 'dark' ? 'dark' : 'light')}
        width={1440}
        height={900}
        alt="The dashboard overview: a chart of active users, with totals beside it."
        className="h-auto w-full rounded-panel border border-line"
      />
    </picture>
  )
}
