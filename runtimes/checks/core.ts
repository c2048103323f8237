import { decodeAccessToken, describeError, safeReturnTo } from '../../lib/sendora'
import { openText, sealText } from '../../lib/sendora/core/tokens/sealed-text'
import { decodedTokenState } from '../../lib/sendora/core/tokens/session'
import { type Checks, same } from './expect'
import { audience, expired, issuer, nowSeconds, signer, withClaims } from './signed-tokens'

const rules = () => ({
  nowSeconds: nowSeconds(),
  maxLifetimeSeconds: 86_400,
  clockToleranceSeconds: 90,
})

export const core: Checks = {
  'a token is decoded': async () => {
    const token = await (await signer()).sign({ name: 'Łukasz 🙂' })
    same(decodeAccessToken(token)?.name, 'Łukasz 🙂')
    same(decodedTokenState(token, rules(), { issuer, audience }).kind, 'valid')
  },
  'an expired token is expired': async () => {
    const token = await (await signer()).sign(expired())
    same(decodedTokenState(token, rules(), { issuer, audience }).kind, 'expired')
  },
  'what is no token is invalid': async () => {
    const token = await (await signer()).sign()
    for (const bad of [
      '',
      'a.b.c',
      token.slice(1),
      `${token}.x`,
      withClaims(token, { exp: 'x' }),
    ]) {
      same(decodedTokenState(bad, rules(), { issuer, audience }).kind, 'invalid')
    }
  },
  'a return address stays here': () => {
    same(safeReturnTo('/people?page=2'), '/people?page=2')
    same(safeReturnTo('//evil.example'), '/dashboard')
  },
  'a text is sealed and opened': async () => {
    const key = { secret: 'a long enough secret', purpose: 'runtimes' }
    const sealed = await sealText('kept', key)
    same(await openText(sealed, key), 'kept')
    same(await openText(sealed, { ...key, purpose: 'other' }), null)
  },
  'a refusal has its sentence': () => {
    same(describeError('INVALID_CREDENTIALS').kind, 'invalid_credential')
  },
}
