import { connect, createServer } from 'node:net'
import { CommandError } from './command-error.mjs'

const probeMs = 1000

/** A port that nobody uses at this moment. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
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

async function requireFreePort(port, name) {
  if (await isPortFree(port)) return
  throw new CommandError(`Port ${port} is in use. Stop what uses it, or set ${name} to another.`)
}

// Asking for an answer comes first: on some systems a socket on 127.0.0.1 can be opened although
// another program listens on all addresses.
async function isPortFree(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersOn(host, port)))
  return !answers.includes(true) && (await canListen(port))
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

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
