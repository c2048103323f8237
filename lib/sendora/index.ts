export type { Claims } from './core/access-token'
export { decodeAccessToken } from './core/access-token'
export type { ClaimsRequirement } from './core/claims-requirement'
export type { CookieNames, Tokens } from './core/cookies'
export {
  cookieNames,
  csrfHeaderName,
  insecureCookieNames,
  secureCookieNames,
} from './core/cookies'
export type { DescribedError, ErrorCode, LocalCode } from './core/errors/describe-error'
export { describeError } from './core/errors/describe-error'
export type { ErrorFacts, ErrorKind } from './core/errors/error-facts'
export type { FormState, StepUpState } from './core/form-state'
export { idle, stepUpFields } from './core/form-state'
export type { SendoraGateOptions, SendoraOptions } from './core/options'
export type { RefreshResult } from './core/refresh-result'
export { refusalSentence } from './core/refusal-sentence'
export { returnToField, safeReturnTo, signInUrl, singleValue } from './core/return-to'
export type { SecondFactorState } from './core/second-factor-state'
export { closedPolicy, strictTransportSecurity } from './core/security-headers'
export type { SendoraErrorCode } from './core/sendora-error'
export { SendoraError } from './core/sendora-error'
export type { Session, SessionState, VerifiedSession } from './core/session'
export type { SessionDemand } from './core/session-demand'
export type { SocialProvider } from './core/social-providers'
export { isSocialProvider, socialProviders } from './core/social-providers'
export { isVerified, verifiedSession } from './core/verified-session'
export type { ServiceResult } from './next/service-result'
