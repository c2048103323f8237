import { expect, test } from 'vitest'
import { countryWord } from '@/lib/people/country-word'

test.each([
  ['Germany', 'de', 'Deutschland'],
  ['United States', 'de', 'Vereinigte Staaten'],
  ['South Korea', 'de', 'Südkorea'],
  ['Germany', 'en', 'Germany'],
  ['Atlantis', 'de', 'Atlantis'],
  ['', 'de', ''],
  ['constructor', 'de', 'constructor'],
])('%s is in %s: %s', (name, language, word) => {
  expect(countryWord(name, language)).toBe(word)
})
