import { type Language, readLanguage } from './languages'

const maxRanges = 20

/** The best of our languages for an `Accept-Language` header (RFC 9110, section 12.5.4), or null if it wants none. */
export function negotiateLanguage(header: string | null): Language | null {
  const wanted = (header ?? '')
    .split(',', maxRanges)
    .map(readRange)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  for (const { tag } of wanted) {
    const language = readLanguage(tag.split('-')[0])
    if (language) return language
  }
  return null
}

function readRange(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag, weight: Number.isNaN(weight) ? 0 : weight }
}
