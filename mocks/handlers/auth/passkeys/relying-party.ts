import { z } from 'zod'
import { appAddress } from '../../../http/app-address'
import type { World } from '../../../state/world'
import { readJwtPart } from '../../../tokens/read-jwt-part'

/** [design] The app itself is the relying party: its host name is the RP id. */
export function relyingParty(world: World) {
  const { origin, hostname } = appAddress(world)
  return { name: 'Sendora reference app', id: hostname, origin }
}

const clientData = z.object({ origin: z.string() })

/** True when the browser says that the passkey was used on the app's own origin. */
export function isOwnOrigin(world: World, clientDataJSON: string): boolean {
  const parsed = clientData.safeParse(readJwtPart(clientDataJSON))
  return parsed.success && parsed.data.origin === relyingParty(world).origin
}
