import { z } from 'zod'

const seconds = z.int().min(1).max(31_536_000)
const perMinute = z.int().min(1).max(1_000_000)

/** What `POST /__mock/settings` accepts. Limits are per e-mail address, not per network address. */
export const settingsSchema = z.strictObject({
  accessTtlSeconds: seconds,
  refreshTtlSeconds: seconds,
  /** Seconds in which a used refresh token still answers, from its first use; 0 is never. */
  reuseGraceSeconds: z.int().min(0).max(3600),
  /** Added to the service's clock: what it signs, verifies and expires moves along. */
  clockOffsetSeconds: z.int().min(-31_536_000).max(31_536_000),
  loginAttemptsPerMinute: perMinute,
  magicLinkRequestsPerMinute: perMinute,
  emailCodeRequestsPerMinute: perMinute,
  passwordResetRequestsPerMinute: perMinute,
  mfaAttemptsPerMinute: perMinute,
  /** Off: a TOTP code is taken once. Tests that sign in twice within 30 seconds may turn it on. */
  allowTotpReuse: z.boolean(),
})

export type Settings = z.infer<typeof settingsSchema>

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  accessTtlSeconds: 900,
  refreshTtlSeconds: 30 * 24 * 60 * 60,
  reuseGraceSeconds: 0,
  clockOffsetSeconds: 0,
  loginAttemptsPerMinute: 20,
  magicLinkRequestsPerMinute: 5,
  emailCodeRequestsPerMinute: 5,
  passwordResetRequestsPerMinute: 5,
  mfaAttemptsPerMinute: 10,
  allowTotpReuse: false,
}
