import { createVerifier } from '../../lib/sendora/verify'
import { type Checks, same } from './expect'
import { audience, expired, issuer, jwksUrl, nowSeconds, signer, withClaims } from './signed-tokens'

const rules = () => ({
  nowSeconds: nowSeconds(),
  maxLifetimeSeconds: 86_400,
  clockToleranceSeconds: 90,
})

type Answer = { status?: number; keySet?: object }

function verifierFor({ status = 200, keySet = { keys: [] } }: Answer) {
  const fetch = async () => Response.json(keySet, { status })
  return createVerifier({ jwksUrl, issuer, audience, fetch })
}

async function verdict(claims: object, forge = (token: string) => token): Promise<string> {
  const service = await signer()
  const verifier = verifierFor({ keySet: service.keySet })
  return (await verifier.verify(forge(await service.sign(claims)), rules())).kind
}

export const verify: Checks = {
  'a signed token is valid': async () => same(await verdict({}), 'valid'),
  'a forged token is invalid': async () => {
    const [service, stranger] = [await signer(), await signer()]
    const verifier = verifierFor({ keySet: service.keySet })
    same((await verifier.verify(await stranger.sign(), rules())).kind, 'invalid')
  },
  'a changed token is invalid': async () =>
    same(await verdict({}, (token) => withClaims(token, { sub: 'user_2' })), 'invalid'),
  'an expired token is expired': async () => same(await verdict(expired()), 'expired'),
  'a token for others is invalid': async () => same(await verdict({ aud: 'another' }), 'foreign'),
  'without keys there is no verdict': async () => {
    const token = await (await signer()).sign()
    same((await verifierFor({ status: 503 }).verify(token, rules())).kind, 'unavailable')
  },
}
