import { z } from 'zod'

const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/)

const credential = {
  id: bytes.max(1400),
  rawId: bytes.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
}

/** What a browser answers to `navigator.credentials.create` (WebAuthn 3, 5.1, as JSON). */
export const attestation = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: bytes, attestationObject: bytes }),
})

/** What a browser answers to `navigator.credentials.get`. */
export const assertion = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.string().nullish(),
  }),
})
