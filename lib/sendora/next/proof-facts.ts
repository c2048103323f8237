import type { CallService } from './call-service'
import { readIdentities } from './identities'
import { readSecondFactor } from './second-factor'

export type ProofFacts = { hasPassword: boolean; hasSecondFactor: boolean }

/**
 * What whoever is signed in can prove themselves with. What the service does not tell is taken for an account with a
 * password alone: the proof then says what it lacks.
 */
export async function readProofFacts(call: CallService): Promise<ProofFacts> {
  const [identities, factor] = await Promise.all([readIdentities(call), readSecondFactor(call)])
  return {
    hasPassword: identities.kind === 'ok' ? identities.data.hasPassword : true,
    hasSecondFactor: factor.kind === 'ok' && factor.data.isOn,
  }
}
