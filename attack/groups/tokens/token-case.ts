import type { OwnKey } from './key-server'

/** What a token is worth: `in` draws the shell, `none` is treated as no token at all. */
export type Verdict = 'in' | 'none'

export type TokenCase = {
  id: string
  input: string
  /** One or more cookie values. */
  tokens: (forge: CaseForge) => readonly string[]
  decoding: Verdict
  verifying: Verdict
}

/** What cases are made with. */
export type CaseForge = {
  key: OwnKey
  issuer: string
  good: (claims?: object, header?: object) => string
  /** Signs the payload as it is written. */
  raw: (payload: string) => string
}
