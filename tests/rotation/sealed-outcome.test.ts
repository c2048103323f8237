import { expect, test } from 'vitest'
import type { RefreshOutcome } from '@/lib/sendora/core/refresh-outcome'
import { openOutcome, sealOutcome } from '@/lib/sendora/rotation/sealed-outcome'

const tokens = {
  accessToken: 'aaaa.bbbb.cccc',
  refreshToken: 'rt_successor',
  expiresInSeconds: 900,
}

const outcomes: RefreshOutcome[] = [
  { kind: 'rotated', tokens },
  { kind: 'rejected', code: 'INVALID_REFRESH_TOKEN', isReuse: true },
  { kind: 'unavailable', retryAfterSeconds: 7 },
  { kind: 'unavailable', retryAfterSeconds: null },
]

test.each(outcomes)('$kind comes back as it was', async (outcome) => {
  const opened = await openOutcome(await sealOutcome(outcome, 'rt_presented'), 'rt_presented')
  if (opened?.kind !== 'rotated') return expect(opened).toEqual(outcome)
  const { accessToken, refreshToken, expiresInSeconds } = opened.tokens
  expect({ accessToken, refreshToken, expiresInSeconds }).toEqual(tokens)
})

test('nobody else can read it, and no part of it shows', async () => {
  const sealed = await sealOutcome({ kind: 'rotated', tokens }, 'rt_presented')
  expect(await openOutcome(sealed, 'rt_presentee')).toBeNull()
  for (const text of ['rt_successor', 'rt_presented', 'aaaa.bbbb']) {
    expect(sealed).not.toContain(text)
    expect(sealed).not.toContain(Buffer.from(text).toString('base64url').slice(0, 8))
    expect(Buffer.from(sealed.replace('.', ''), 'base64url').toString('latin1')).not.toContain(text)
  }
})

test('the same outcome never looks the same twice', async () => {
  const seal = () => sealOutcome({ kind: 'rotated', tokens }, 'rt_presented')
  expect(await seal()).not.toBe(await seal())
})

test('what was changed or is something else is nothing', async () => {
  const sealed = await sealOutcome({ kind: 'rotated', tokens }, 'rt_presented')
  const changed = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA')
  for (const text of [changed, '', '.', 'AAAA.BBBB', sealed.slice(0, 30), '{"kind":"rotated"}']) {
    expect(await openOutcome(text, 'rt_presented')).toBeNull()
  }
})
