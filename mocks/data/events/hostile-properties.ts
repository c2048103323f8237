/** The service takes at most 32,768 bytes of properties; this object has as many. */
function largest(): unknown {
  const key = 'note'
  const frame = Buffer.byteLength(JSON.stringify({ [key]: '' }))
  return { [key]: 'Lorem ipsum dolor sit amet. '.repeat(1_300).slice(0, 32_768 - frame) }
}

/** Properties that try to attack the page that shows them. They must be treated as text. */
export const HOSTILE_PROPERTIES: readonly (() => unknown)[] = [
  () => ({ title: '<script>alert(document.domain)</script>', link: 'javascript:alert(1)' }),
  () => ({ html: '"><img src=x onerror=alert(1)>', css: '</style><style>*{display:none}' }),
  // As JSON from the wire has it: an own member with this name.
  () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  largest,
  () => ({ name: '\u202Egnp.exe\u202C', arabic: 'مرحبا بالعالم', hebrew: 'שלום עולם' }),
  () => ({
    bell: '\u0007',
    null: '\u0000',
    escape: '\u001B[31mred\u001B[0m',
    line: 'a\r\nb\u2028c',
  }),
  () => ({ deep: { deeper: { deepest: { bottom: { end: [1, [2, [3]]] } } } }, lone: '\uD800' }),
  () => ({ formula: '=HYPERLINK("https://example.com","x")', template: '{{constructor}}' }),
]
