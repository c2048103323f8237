import { cookies } from 'next/headers'
import { readTheme, themeCookie } from '@/lib/preferences/theme'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

type Scheme = 'light' | 'dark'

const address = (file: string) => withBasePath(`/images/${file}`, getClientConfig())

/** `npm run screenshots` writes these widths. */
const pictures = (scheme: Scheme) =>
  [640, 960, 1280]
    .map((width) => `${address(`dashboard-${scheme}-${width}.avif`)} ${width}w`)
    .join(', ')

const sizes = '(min-width: 80rem) 41rem, (min-width: 64rem) 50vw, 92vw'

// Not next/image: it writes a style attribute, which the CSP blocks.

/** The dashboard in the visitor's theme: the chosen one, or the system's when none is chosen. */
export async function Screenshot() {
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  const scheme = theme === 'dark' ? 'dark' : 'light'
  return (
    <picture>
      {theme === 'system' && (
        <source
          type="image/avif"
          srcSet={pictures('dark')}
          sizes={sizes}
          media="(prefers-color-scheme: dark)"
        />
      )}
      <source type="image/avif" srcSet={pictures(scheme)} sizes={sizes} />
      <img
        src={address(`dashboard-${scheme}.png`)}
        width={1440}
        height={900}
        alt={(await getTexts('landing'))('picture')}
        className="h-auto w-full rounded-panel border border-line"
      />
    </picture>
  )
}
