import type { World } from '../state/world'

/** Origin and host name of the app, which is the only allowed origin of the demo project. */
export function appAddress(world: World): { origin: string; hostname: string } {
  const { origin, hostname } = new URL(world.appOrigin())
  return { origin, hostname }
}

/** True for an address of the app. Compares origins, never prefixes. */
export function isAppUrl(world: World, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === appAddress(world).origin
}
