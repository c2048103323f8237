import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { fromRoot } from './processes.mjs'

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )

const ascii = range(0x20, 0x7e)

/** What each font of `app/fonts` keeps. Other letters come from the complete files, once a page has one. */
export const smallFonts = {
  'hanken-grotesk': {
    text: `${ascii}${range(0xa0, 0xff)}–—‘’‚“”„•…‹›€™←↑→↓−≈≤≥⌘▲▼`,
    weights: { min: 400, max: 700 },
  },
  // Identifiers and times: one weight, and none of the ligatures of code.
  'jetbrains-mono': { text: `${ascii}·–…`, weights: 400, noLayoutClosure: true },
}

/** The file of `app/fonts`, made from the complete font that is installed. */
export function smallFont(family) {
  const { text, weights, noLayoutClosure } = smallFonts[family]
  const name = `${family}-latin-wght-normal.woff2`
  const whole = readFileSync(
    fromRoot('node_modules', '@fontsource-variable', family, 'files', name),
  )
  const options = { targetFormat: 'woff2', variationAxes: { wght: weights }, noLayoutClosure }
  return subsetFont(whole, text, options)
}
