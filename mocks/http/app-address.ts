import type { MockState } from '../state/mock-state'

/** Origin and host name of the app, which is the only allowed origin of the demo project. */
export function appAddress(state: MockState): { origin: string; hostname: string } {
  const { origin, hostname } = new URL(state.appUrl())
  return { origin, hostname }
}

/** True for an address of the app. Compares origins, never prefixes. */
export function isAppUrl(state: MockState, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === appAddress(state).origin
}
