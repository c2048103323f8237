/** The `tokens` member of every answer that signs someone in (contract 3.1). */
export type TokenPair = {
  accessToken: string
  refreshToken: string
  expiresIn: number
  tokenType: 'Bearer'
}
