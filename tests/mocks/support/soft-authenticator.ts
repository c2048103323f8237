import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { encodeCbor } from './encode-cbor'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

export type AuthenticatorOptions = { origin?: string; rpId?: string; isUserVerified?: boolean }

// biome-ignore lint/suspicious/noExplicitAny: options come from answers, which tests do not type
type CeremonyOptions = any

/** An authenticator in software with one ES256 key, which answers as a browser would. */
export function createSoftAuthenticator(options: AuthenticatorOptions = {}) {
  const { origin = 'http://localhost:3000', rpId = 'localhost', isUserVerified = true } = options
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  const id = credentialId.toString('base64url')
  let counter = 0
  let userHandle = ''

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const authenticatorData = (attested: Buffer | null) => {
    counter += 1
    const flags =
      USER_PRESENT | (isUserVerified ? USER_VERIFIED : 0) | (attested ? HAS_CREDENTIAL : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const head = [sha256(rpId), Buffer.from([flags]), count]
    return Buffer.concat(attested ? [...head, attested] : head)
  }

  const coseKey = () => {
    // The last 64 bytes of this encoding are the point (RFC 5480 section 2.2).
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    const coordinates = { x: spki.subarray(-64, -32), y: spki.subarray(-32) }
    return encodeCbor(
      new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as [number, number][]),
        ...([
          [-2, new Uint8Array(coordinates.x)],
          [-3, new Uint8Array(coordinates.y)],
        ] as [number, Uint8Array][]),
      ]),
    )
  }

  const credential = (response: Record<string, string>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  return {
    id,
    /** Answers creation options. */
    create: ({ challenge, user }: CeremonyOptions) => {
      userHandle = user.id
      const length = Buffer.from([0, credentialId.byteLength])
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey()])
      const attestationObject = encodeCbor(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authenticatorData(attested)],
        ]),
      )
      return credential({
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
      })
    },
    /** Answers request options. */
    get: ({ challenge }: CeremonyOptions) => {
      const data = authenticatorData(null)
      const client = clientData('webauthn.get', challenge)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return credential({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle,
      })
    },
    /** As a copy of the key would look: its count of uses starts again. */
    forgetCount: () => {
      counter = 0
    },
  }
}

function sha256(value: string | Uint8Array): Buffer {
  return createHash('sha256').update(value).digest()
}
