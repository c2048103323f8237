// Input is compared byte by byte: `trim`, `\s` and `toLowerCase` know all of Unicode, and would take U+00A0 for a blank
// and U+212A (the Kelvin sign) for a `k`.

export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

/** Without the spaces and tabs around it (RFC 9110, 5.6.3), in one pass. */
export function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (isBlank(text.charAt(start))) start++
  while (end > start && isBlank(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t'
}
