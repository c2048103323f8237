/** The `tokens` member of every answer that signs someone in (contract: session payload). */
export type TokenPair = {
  accessToken: string
  refreshToken: string
  expiresIn: number
  tokenType: 'Bearer'
}
