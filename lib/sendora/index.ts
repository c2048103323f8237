// `Claims` can only be augmented here if it's exported by a star.

export type { SendoraGateOptions, SendoraOptions } from './core/config/options'
export type { CookieNames, Tokens } from './core/cookies/cookies'
export {
  cookieNames,
  csrfHeaderName,
  insecureCookieNames,
  secureCookieNames,
} from './core/cookies/cookies'
export { SendoraError, type SendoraErrorCode } from './core/errors/sendora-error'
export {
  type FormState,
  idle,
  refusedWith,
  type StepUpState,
  stepUpFields,
} from './core/forms/form-state'
export { sentHostHeaderName } from './core/gate/asked-origin'
export { strictTransportSecurity } from './core/gate/headers'
export { closedPolicy } from './core/gate/refusal-page'
export { withBasePath, withoutBasePath } from './core/paths/base-path'
export { returnToField, safeReturnTo, signInUrl, singleValue } from './core/paths/return-to'
export { isServiceId } from './core/paths/service-path'
export type { RefreshResult } from './core/refresh-outcome'
export type { DescribedError, ErrorCode, LocalCode } from './core/refusals/describe-error'
export { describeError, refusalSentence } from './core/refusals/describe-error'
export type { ErrorFacts, ErrorKind } from './core/refusals/error-facts'
export { decodeAccessToken } from './core/tokens/access-token'
export type * from './core/tokens/claims'
export type { Session, SessionState, VerifiedSession } from './core/tokens/session'
export type { ClaimsRequirement, SessionRequirement } from './core/tokens/session-requirement'
export { isVerified, verifiedSession } from './core/tokens/session-requirement'
export type { SecondFactorState } from './flows/second-factor/second-factor-state'
export { isSocialProvider, type SocialProvider, socialProviders } from './flows/social/providers'
export type { ServiceResult } from './server/call-service'
