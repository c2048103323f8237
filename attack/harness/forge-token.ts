const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An access token as anybody can write one: the right shape, and a signature of nobody. */
export function forgeToken(claims: Record<string, unknown>, algorithm = 'none'): string {
  const nowSeconds = Math.floor(Date.now() / 1000)
  const payload = {
    sub: 'forged',
    email: 'forged@example.com',
    name: 'Forged Person',
    iat: nowSeconds,
    exp: nowSeconds + 600,
    ...claims,
  }
  const signature = Buffer.from('nobody signed this'.repeat(10)).toString('base64url')
  return `${encode({ alg: algorithm, typ: 'JWT', kid: 'forged' })}.${encode(payload)}.${signature}`
}
