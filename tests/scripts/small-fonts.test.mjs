import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallFont, smallFonts } from '@/scripts/lib/small-fonts.mjs'

test.each(Object.keys(smallFonts))('%s is what `npm run fonts` writes', async (family) => {
  const kept = readFileSync(`app/fonts/${family}.woff2`)
  expect(kept.equals(await smallFont(family))).toBe(true)
})

test('both together are smaller than one complete font', () => {
  const sizes = Object.keys(smallFonts).map(
    (family) => readFileSync(`app/fonts/${family}.woff2`).length,
  )
  expect(sizes[0] + sizes[1]).toBeLessThan(32_000)
})
