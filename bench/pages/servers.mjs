import { waitUntilHealthy } from '../../scripts/lib/servers.mjs'
import { cookieOf } from '../../soak/send.mjs'
import { launchBuild, newSession, startService } from '../server/fleet.mjs'

/** Starts the app's build, the bare page's, and the mock service. `cookie` is that of a signed-in person. */
export async function launchPages({ app, bare }) {
  const service = await startService()
  const started = [await launchBuild(app, service), await launchBuild(bare, service)]
  const [appUrl, bareUrl] = started.map(({ port }) => `http://localhost:${port}`)
  const stop = () => Promise.all([service, ...started].map((one) => one.stop()))
  try {
    const [{ server, url }, other] = started
    await waitUntilHealthy(server, { name: 'The app', url: `${url}/api/public/health` })
    await waitUntilHealthy(other.server, { name: 'The bare page', url: other.url })
    return { appUrl, bareUrl, cookie: cookieOf(await newSession(service)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
