import { request } from 'node:http'
import { createServer } from 'node:https'
import { selfSignedCertificate } from '../../testing/http/self-signed-certificate'

export type HttpsFront = { close: () => Promise<void> }

/** Ends TLS in front of the app, as a proxy in production would: the app itself speaks http and never sees it. */
export async function startHttpsFront(port: number, appOrigin: string): Promise<HttpsFront> {
  const server = createServer(selfSignedCertificate(), (incoming, outgoing) => {
    const { hostname, port: appPort } = new URL(appOrigin)
    const { method, url: path, headers } = incoming
    const onward = request({ hostname, port: appPort, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
