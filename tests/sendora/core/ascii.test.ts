import { describe, expect, test } from 'vitest'
import { lowerAscii, trimBlanks, upperAscii } from '@/lib/sendora/core/ascii'

/** Letters that Unicode folds to one of ASCII, or from one: the Kelvin sign, long s, dotted and dotless i, sharp s. */
const foldable = '\u212a\u017f\u0130\u0131\u00df\ufb00'

test('only the 26 letters change their case', () => {
  expect(lowerAscii(`AZaz09_${foldable}É`)).toBe(`azaz09_${foldable}É`)
  expect(upperAscii(`AZaz09_${foldable}é`)).toBe(`AZAZ09_${foldable}é`)
})

describe('only spaces and tabs are trimmed', () => {
  test.each([
    ['', ''],
    [' \t ', ''],
    ['\t a b\t', 'a b'],
    ['\u00a0a\ufeff', '\u00a0a\ufeff'],
    [' \na\v ', '\na\v'],
  ])('%j is %j', (text, trimmed) => {
    expect(trimBlanks(text)).toBe(trimmed)
  })

  test('in one pass', () => {
    const blanks = ' \t'.repeat(1_000_000)
    expect(trimBlanks(`${blanks}a${blanks}b${blanks}`)).toBe(`a${blanks}b`)
  })
})
