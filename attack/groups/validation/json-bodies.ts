const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** Bodies that no JSON route may take. */
export const jsonBodies: readonly [label: string, body: Buffer][] = [
  ['10 MB', Buffer.alloc(10_000_000, 'x')],
  ['100 000 nested lists', utf8('['.repeat(100_000))],
  ['30 000 nested lists', utf8('['.repeat(30_000) + ']'.repeat(30_000))],
  ['a million keys', utf8(`{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join()}}`)],
  ['1e400', utf8('{"a":1e400}')],
  ['repeated key', utf8('{"a":1,"a":2}')],
  ['trailing garbage', utf8('{"a":1}x')],
  ['UTF-16', Buffer.from('{"a":1}', 'utf16le')],
  ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ['BOM', utf8('\ufeff{"a":1}')],
]

export const jsonTypes: readonly (string | null)[] = [
  null,
  'text/plain',
  'application/json; charset=utf-16',
  'application/jsonx',
]
