import { connect, createServer } from 'node:net'
import { CommandError } from './command-error.mjs'
import { listenError, loopbackAddresses } from './loopback.mjs'

const probeMs = 1000

/** A port that nothing uses at this moment, on whichever loopback addresses there are. */
export async function findFreePort() {
  for (const address of loopbackAddresses) {
    const port = await freePortOn(address)
    if (port !== null) return port
  }
  throw new CommandError(`This machine has neither ${loopbackAddresses.join(' nor ')}.`)
}

function freePortOn(address) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => (isAbsent(error.code) ? resolve(null) : reject(error)))
    server.listen(0, address, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Reads a port number from the environment. Anything but 1 to 65535 is the user's mistake. */
export function readPort(env, name, fallback) {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port
  throw new CommandError(`${name} is "${text}". Write a port number between 1 and 65535.`)
}

/** The two ports of the demo and of development, refused while somebody else uses them. */
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
