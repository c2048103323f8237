import { describe, expect, test } from 'vitest'
import { sessionMessages } from '@/lib/sendora/core/errors/messages'
import { fieldMessages, formMessages } from '@/lib/sendora/core/forms/form-messages'
import { errorCatalog } from '@/lib/sendora/core/refusals/describe-error'
import { sendora } from '@/lib/texts/de/sendora'
import { sendoraSentences } from '@/lib/texts/sendora-sentences'

const valuesIn = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

/** Those of the library, by group. */
const english: Record<string, Record<string, string>> = {
  errors: Object.fromEntries(
    Object.entries(errorCatalog).map(([code, { sentence }]) => [code, sentence]),
  ),
  timedErrors: Object.fromEntries(
    Object.entries(errorCatalog).flatMap(([code, { timedSentence }]) =>
      timedSentence ? [[code, timedSentence]] : [],
    ),
  ),
  fields: fieldMessages,
  session: sessionMessages,
  forms: formMessages,
}

describe('the library in German', () => {
  test.each(Object.entries(english))('has the same values in %s', (group, texts) => {
    const german = sendora[group as 'errors'] as Record<string, string>
    const wrong = Object.entries(texts).filter(
      ([key, text]) => `${valuesIn(text)}` !== `${valuesIn(german[key])}`,
    )
    expect(wrong).toEqual([])
    const extra = Object.keys(german).filter((key) => !(key in texts) && key !== 'UNKNOWN')
    expect(extra).toEqual([])
  })

  test('addresses people as Sie, and has typographic apostrophes', () => {
    expect(JSON.stringify(sendora)).not.toMatch(/\b(du|dich|dir|dein(e[mnrs]?)?)\b|'/i)
  })
})

test.each([
  [{ cookie: 'a=1; sendora_language=de' }, true],
  [{ cookie: 'sendora_language=en', 'accept-language': 'de' }, false],
  [{ cookie: 'x_sendora_language=de' }, false],
  [{ 'accept-language': 'de-AT,de;q=0.9' }, true],
  [{}, false],
])('a request with %j gets German: %s', async (headers, isGerman) => {
  const sentences = await sendoraSentences(new Headers(headers as Record<string, string>))
  expect(sentences?.language ?? null).toBe(isGerman ? 'de' : null)
})
