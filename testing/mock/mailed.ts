import type { MockClient } from './mock-client'
import type { MockMail } from './mock-types'

/** The newest mail of a kind; fails when there is none. */
export async function newestMail(
  mock: MockClient,
  to: string,
  kind: MockMail['kind'],
): Promise<MockMail> {
  const mail = (await mock.readMailbox(to)).find((one) => one.kind === kind)
  if (mail === undefined) throw new Error(`No mail of the kind ${kind} was sent to ${to}`)
  return mail
}

/** Path and query of the link in that mail. */
export async function mailedPath(mock: MockClient, to: string, kind: MockMail['kind']) {
  const { pathname, search } = new URL((await newestMail(mock, to, kind)).link ?? '')
  return pathname + search
}
