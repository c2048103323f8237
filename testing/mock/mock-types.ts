export interface NewMockUser {
  email: string
  password?: string
  name?: string
  emailVerified?: boolean
  claims?: Record<string, unknown>
  mfa?: boolean
  locked?: boolean
}

export interface MockUser {
  id: string
  email: string
  mfaSecret?: string
  recoveryCodes?: string[]
}

export interface MockSession {
  accessToken: string
  refreshToken: string
  familyId: string
  expiresIn: number
}

export interface MockSettings {
  accessTtlSeconds: number
  refreshTtlSeconds: number
  reuseGraceSeconds: number
  clockOffsetSeconds: number
}

export interface MockMail {
  id: string
  to: string
  kind: 'magic_link' | 'email_otp' | 'password_reset' | 'email_verify'
  link: string | null
  token: string | null
  code: string | null
  sentAt: string
}

/**
 * A disturbance of the service. `path` is below `/api/v1`. Without `email` it hits every user, and
 * with that the tests that run at the same time.
 */
export interface MockFault {
  path: string
  email?: string
  times?: number
  delayMs?: number
  status?: number
  headers?: Record<string, string>
  body?: unknown
  contentType?: string
  kind?: 'reset' | 'truncate' | 'hang'
}

export interface MockRequest {
  at: string
  method: string
  path: string
  /** Null when the service gave no answer at all. */
  status: number | null
  userId: string | null
  familyId: string | null
}

export interface MockFamily {
  id: string
  createdAt: string
  rotations: number
  replays: number
  revokedAt: string | null
  revokedReason: string | null
}
