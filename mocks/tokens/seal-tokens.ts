import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { TokenPair } from './token-pair'

/**
 * Seals a successor pair under a key that only the presented refresh token yields, so that the
 * grace window can repeat an answer byte for byte while the service stores no plaintext token.
 */
export function sealTokens(presented: string, tokens: TokenPair): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(presented), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(tokens), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function openTokens(presented: string, box: Buffer): TokenPair {
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(presented), box.subarray(0, 12))
  decipher.setAuthTag(box.subarray(12, 28))
  const opened = Buffer.concat([decipher.update(box.subarray(28)), decipher.final()])
  return JSON.parse(opened.toString('utf8'))
}

function keyFrom(presented: string): Buffer {
  return Buffer.from(hkdfSync('sha256', presented, '', 'mock successor pair', 32))
}
