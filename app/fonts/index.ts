import localFont from 'next/font/local'

/** Letters of the app's own texts, written by `npm run fonts`. For all others, the complete families follow in the stack. */
export const sans = localFont({
  src: './hanken-grotesk.woff2',
  weight: '400 700',
  variable: '--font-small-sans',
  adjustFontFallback: false,
})

/** Not preloaded: no page's first line is set in it. */
export const mono = localFont({
  src: './jetbrains-mono.woff2',
  weight: '400',
  variable: '--font-small-mono',
  adjustFontFallback: false,
  preload: false,
})
