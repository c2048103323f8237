import { optionsUnderTest, otherPaths, variantFolder } from '../../scripts/lib/build.mjs'
import { findFreePort } from '../../testing/find-free-port.mjs'
import { type Server, startApp, startMock } from '../../testing/servers'
import { copyBuildWithoutGate } from './build-without-gate'
import { type HttpsFront, startHttpsFront } from './https-front'

/** Variants of the app that some rows need. */
export type Variant =
  | 'decoding'
  | 'ungated'
  | 'ungated-decoding'
  | 'https'
  | 'paths'
  | 'other-code'
  | 'origins'
  | 'forwarded'
  | 'domain'

export type ServerSet = {
  app: Server
  mock: Server
  /** Starts a variant once; it speaks to the same mock. */
  variant: (name: Variant) => Promise<Server>
  /** Keeps a server that a row started itself, so that its log is searched as well. */
  add: (server: Server) => void
  all: () => readonly Server[]
  close: () => Promise<void>
}

/** One origin, and the tenants below it. */
function severalOrigins(port: number): string {
  return `http://localhost:${port}, http://*.localhost:${port}`
}

const sharedDomain = 'https://shop.test, https://*.shop.test'

/** Variants of the build `paths`, by the options that each has besides. */
const otherOptions: Partial<Record<Variant, object>> = {
  paths: {},
  forwarded: { trustForwardedHeaders: true },
  domain: { cookieDomain: 'shop.test', strictTransportSecurity: false },
}

/** Starts the mock and the app as a user would run them: verifying tokens, gate on. */
export async function startServers(): Promise<ServerSet> {
  const port = await findFreePort()
  const mock = await startMock(`http://localhost:${port}`)
  const app = await startApp({ name: 'app', mockOrigin: mock.origin, port })
  const servers = [mock, app]
  const fronts: HttpsFront[] = []
  const started = new Map<Variant, Promise<Server>>()

  async function start(name: Variant): Promise<Server> {
    const publicPort = name === 'https' ? await findFreePort() : null
    const port = await findFreePort()
    const server = await startApp({
      name,
      port,
      mockOrigin: mock.origin,
      publicOrigin: publicPort === null ? undefined : `https://shop.test:${publicPort}`,
      isDecoding: name.endsWith('decoding'),
      ...(name.startsWith('ungated') ? { folder: copyBuildWithoutGate() } : {}),
      ...(name === 'other-code' ? { folder: variantFolder('other-code') } : {}),
      ...(name in otherOptions
        ? { folder: variantFolder('paths'), basePath: otherPaths.basePath }
        : {}),
      ...(name === 'domain' ? { host: 'shop.test' } : {}),
      env: {
        [optionsUnderTest]: JSON.stringify(otherOptions[name] ?? {}),
        ...(name === 'origins' || name === 'forwarded' ? { APP_ORIGIN: severalOrigins(port) } : {}),
        ...(name === 'domain' ? { APP_ORIGIN: sharedDomain } : {}),
        ...(name === 'other-code' ? { WEBHOOK_SECRET: 'a key of the test' } : {}),
      },
    })
    servers.push(server)
    if (publicPort !== null) fronts.push(await startHttpsFront(publicPort, server.origin))
    return server
  }

  return {
    app,
    mock,
    variant(name) {
      const running = started.get(name) ?? start(name)
      started.set(name, running)
      return running
    },
    add: (server) => servers.push(server),
    all: () => servers,
    async close() {
      await Promise.all([...fronts.map((one) => one.close()), ...servers.map((one) => one.stop())])
    },
  }
}
