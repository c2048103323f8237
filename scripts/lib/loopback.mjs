import { lookup } from 'node:dns/promises'
import { createServer } from 'node:net'
import { CommandError } from './command-error.mjs'

/** Both loopback addresses. A machine may lack either. */
export const loopbackAddresses = ['127.0.0.1', '::1']

const hint =
  'The hosts file should give it one that this machine has, such as "127.0.0.1 localhost" or "::1 localhost".'
const isLoopback = (address) => address.startsWith('127.') || address === '::1'

/**
 * The address to listen on so that `http://localhost` arrives: one that the name has and that this machine has. IPv4
 * where both do.
 *
 * @param {{
 *   lookup?: (name: string, options: { all: true }) => Promise<{ address: string }[]>,
 *   listenError?: (port: number, address: string) => Promise<string | null>,
 * }} [world]
 * @returns {Promise<string>}
 * @throws CommandError that says what `localhost` is here, when there is none
 */
export async function findLoopback(world = {}) {
  const named = await namedAddresses(world.lookup ?? lookup)
  const candidates = named.filter(isLoopback).sort((a, b) => a.includes(':') - b.includes(':'))
  if (candidates.length === 0) {
    throw new CommandError(
      `localhost is ${named.join(' and ')} here, which is no address of this machine alone. ${hint}`,
    )
  }
  const codes = []
  for (const address of candidates) {
    const code = await (world.listenError ?? listenError)(0, address)
    if (code === null) return address
    codes.push(code)
  }
  throw new CommandError(
    `localhost is ${candidates.join(' and ')} here, but this machine cannot listen there (${codes.join(', ')}). ${hint}`,
  )
}

async function namedAddresses(resolve) {
  try {
    const found = await resolve('localhost', { all: true })
    return found.map(({ address }) => address)
  } catch (cause) {
    throw new CommandError(`localhost has no address here (${cause.code}). ${hint}`, { cause })
  }
}

/** Node's code for why nothing can listen there, such as `EADDRINUSE`. `null` when something can. */
export function listenError(port, address) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code))
    server.listen(port, address, () => server.close(() => resolve(null)))
  })
}

/** The address as it is written before a port in a URL. */
export function inUrl(address) {
  return address.includes(':') ? `[${address}]` : address
}
