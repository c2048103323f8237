import { expect, test } from 'vitest'
import { cleanUserAgent } from '@/lib/sendora/server/forms/form-action'

test.each<[title: string, header: string | null, sent: string | null]>([
  ['an ordinary one', 'Mozilla/5.0 (X11; Linux)', 'Mozilla/5.0 (X11; Linux)'],
  ['none', null, null],
  ['an empty one', '  ', null],
  ['line breaks', 'a\r\nx-admin: 1', 'ax-admin: 1'],
  ['control characters', 'a\0b\u001bc\u007f', 'abc'],
  ['what a header cannot carry', 'Browser ☃ 7', 'Browser  7'],
  ['a long one', 'x'.repeat(9_000), 'x'.repeat(256)],
])('%s', (_, header, sent) => {
  expect(cleanUserAgent(header)).toBe(sent)
})
