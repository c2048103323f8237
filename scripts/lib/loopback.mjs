import { lookup } from 'node:dns/promises'
import { connect, createServer } from 'node:net'
import { CommandError } from './command.mjs'

/** Both loopback addresses. A machine may lack either. */
const loopbackAddresses = ['127.0.0.1', '::1']

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
function listenError(port, address) {
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

const probeMs = 1000

/** Reads a port number from the environment. Anything but 1 to 65535 is the user's mistake. */
export function readPort(env, name, fallback) {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port
  throw new CommandError(`${name} is "${text}". Write a port number between 1 and 65535.`)
}

/** The two ports of the demo and of development, refused while someone else uses them. */
export async function readDemoPorts(env = process.env) {
  const appPort = readPort(env, 'PORT', 3000)
  const mockPort = readPort(env, 'SENDORA_MOCK_PORT', 4010)
  if (appPort === mockPort) {
    throw new CommandError(`PORT and SENDORA_MOCK_PORT are both ${appPort}. Choose two ports.`)
  }
  await requireFreePort(appPort, 'PORT')
  await requireFreePort(mockPort, 'SENDORA_MOCK_PORT')
  return { appPort, mockPort }
}

/** @param {(port: number, address: string) => Promise<string | null>} [errorOf] */
export async function requireFreePort(port, name, errorOf = listenError) {
  // Asking for an answer comes first: on some systems a socket on 127.0.0.1 can be opened although
  // another program listens on all addresses.
  const answers = await Promise.all(loopbackAddresses.map((host) => answersOn(host, port)))
  const codes = await Promise.all(loopbackAddresses.map((host) => errorOf(port, host)))
  if (answers.includes(true) || codes.includes('EADDRINUSE')) {
    throw new CommandError(`Port ${port} is in use. Stop what uses it, or set ${name} to another.`)
  }
  // An address that is not there takes no port. Whether any is there is found out by who listens.
  const other = codes.find((code) => code !== null && !isAbsent(code))
  if (other) {
    throw new CommandError(`Port ${port} cannot be opened (${other}). Set ${name} to another.`)
  }
}

function isAbsent(code) {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'
}

function answersOn(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (answered) => {
      socket.destroy()
      resolve(answered)
    }
    socket.setTimeout(probeMs, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
