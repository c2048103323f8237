const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** `AL` for Ada Lovelace: the first letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(/[\s._+-]+/).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen.map((word = '') => firstGrapheme(word).toLocaleUpperCase('en')).join('')
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment
  return ''
}
