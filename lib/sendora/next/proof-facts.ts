import { isRecord } from '../service/envelope'
import type { CallService } from './call-service'

// Contract 3.10.
const identitiesPath = '/auth-service/me/identities'
// No route of the contract tells whether a second factor is on (3.4): a guess, kept here alone.
export const secondFactorPath = '/auth-service/mfa'

export type ProofFacts = { hasPassword: boolean; hasSecondFactor: boolean }

/**
 * What whoever is signed in can prove themselves with. What the service does not tell is taken for an account with a
 * password alone: the proof then says what it lacks.
 */
export async function readProofFacts(callService: CallService): Promise<ProofFacts> {
  const [identities, factor] = await Promise.all([
    callService(identitiesPath, { parse: member('hasPassword') }),
    callService(secondFactorPath, { parse: member('enabled') }),
  ])
  return {
    hasPassword: identities.kind === 'ok' ? identities.data : true,
    hasSecondFactor: factor.kind === 'ok' && factor.data,
  }
}

const member = (name: string) => (data: unknown) => isRecord(data) && data[name] === true
