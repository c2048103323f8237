/** Decodes one base64url part of a token; does not verify anything. Null when it is no JSON. */
export function readJwtPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
