import type { Answer } from './answer'
import type { AttackContext, SendOptions } from './attack-context'
import { hiddenFields, multipart, postHeaders } from './forms'

export type RawBrowser = ReturnType<typeof createRawBrowser>

type Get = SendOptions & { headers?: Record<string, string> }

export type Submit = {
  /** The page that shows the form, and takes its post. */
  path: string
  /** Names of fields that tell the form from others on the page. */
  form: readonly string[]
  /** Replace the page's own values. */
  fields?: Record<string, string>
  headers?: Record<string, string | null>
  allow?: SendOptions['allow']
}

/** A browser without scripts, byte for byte: it keeps cookies, opens pages, and posts the forms that it finds there. */
export function createRawBrowser(
  attack: Pick<AttackContext, 'send' | 'appOrigin'>,
  { origin = attack.appOrigin, cookies = {} }: { origin?: string; cookies?: object } = {},
) {
  const jar = new Map<string, string>(Object.entries(cookies))

  function keep(answer: Answer): Answer {
    for (const header of answer.all('set-cookie')) {
      const [pair = '', ...attributes] = header.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      const isDeleted = attributes.some((one) => /^\s*max-age=0$/i.test(one))
      if (isDeleted) jar.delete(name)
      else jar.set(name, pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }

  function cookie(): Record<string, string> {
    const pairs = [...jar].map(([name, value]) => `${name}=${value}`)
    return pairs.length === 0 ? {} : { cookie: pairs.join('; ') }
  }

  async function get(path: string, { headers = {}, ...options }: Get = {}): Promise<Answer> {
    const request = { path, headers: { ...cookie(), ...headers } }
    return keep(await attack.send(request, { origin, ...options }))
  }

  /** What a press of the form's button would send. */
  async function prepare(press: Submit) {
    const page = await get(press.path, { allow: ['secret'] })
    return fillIn(page.body, press)
  }

  function fillIn(html: string, { path, form, fields = {}, headers = {} }: Submit) {
    const hidden = hiddenFields(html, form).filter(([name]) => !(name in fields))
    const { contentType, body } = multipart([...hidden, ...Object.entries(fields)])
    const all = postHeaders({ appOrigin: origin }, contentType, { ...cookie(), headers })
    return { method: 'POST', path, body, headers: all }
  }

  async function submit(press: Submit): Promise<Answer> {
    const request = await prepare(press)
    return keep(await attack.send(request, { origin, allow: press.allow }))
  }

  /** The same on a page that is open already. */
  async function submitOn(html: string, press: Submit): Promise<Answer> {
    return keep(await attack.send(fillIn(html, press), { origin, allow: press.allow }))
  }

  return { jar, get, prepare, fillIn, submit, submitOn, keep }
}
