import { z } from 'zod'
import { appAddress } from '../../../http/app-address'
import type { MockState } from '../../../state/mock-state'
import { readJwtPart } from '../../../tokens/read-jwt-part'

/** [design] The app itself is the relying party: its host name is the RP id. */
export function relyingParty(state: MockState) {
  const { origin, hostname } = appAddress(state)
  return { name: 'Sendora reference app', id: hostname, origin }
}

const clientData = z.object({ origin: z.string() })

/** True when the browser says that the passkey was used on the app's own origin. */
export function isOwnOrigin(state: MockState, clientDataJSON: string): boolean {
  const parsed = clientData.safeParse(readJwtPart(clientDataJSON))
  return parsed.success && parsed.data.origin === relyingParty(state).origin
}
