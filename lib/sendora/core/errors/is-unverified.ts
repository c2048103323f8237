import { hasSendoraCode } from '../sendora-error'

/**
 * True for an error that means: a verified session is demanded, and this app only decodes them. For error boundaries:
 * nothing that a visitor does helps, `SENDORA_JWKS_URL` does.
 */
export function isUnverified(error: unknown): boolean {
  return hasSendoraCode(error, 'verification_required')
}
