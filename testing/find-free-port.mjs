import { findLoopback } from '../scripts/lib/loopback.mjs'

/** A port that nothing uses where `localhost` arrives, and that this process hasn't been given before. */
export async function findFreePort() {
  // Commands load this file in a fresh clone as well, before they have installed anything.
  const { default: getPort } = await import('get-port')
  return getPort({ host: await findLoopback() })
}
