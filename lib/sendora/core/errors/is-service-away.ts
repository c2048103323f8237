import { hasSendoraCode } from '../sendora-error'
import { serviceAwayText } from './service-away'

/**
 * True for an error that means: the service, or this app, could not be reached, and nobody is signed out. For error
 * boundaries, which see an action's failure only as far as Next lets it through.
 */
export function isServiceAway(error: unknown): boolean {
  if (hasSendoraCode(error, 'service_unavailable')) return true
  return error instanceof Error && error.message === serviceAwayText
}
