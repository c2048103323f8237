import { segment } from './access-token'

/** What a browser would send for this challenge, as JSON. Nobody signed it. */
export function passkeyResponse(challenge: string): string {
  const clientDataJSON = segment({ type: 'webauthn.get', challenge, origin: 'https://app.example' })
  const response = { clientDataJSON, authenticatorData: 'AAAA', signature: 'AAAA' }
  const id = segment('a passkey of Ada')
  return JSON.stringify({
    id,
    rawId: id,
    type: 'public-key',
    response,
    clientExtensionResults: {},
  })
}
