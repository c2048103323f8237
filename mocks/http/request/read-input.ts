import { z } from 'zod'
import { fail, type Reply } from '../reply'
import { parseJson } from './parse-json'

export type Input<Value> = { kind: 'read'; value: Value } | { kind: 'refused'; reply: Reply }

/** Reads and checks a JSON body. An empty one counts as `{}`. */
export async function readInput<Body extends z.ZodType>(
  request: Request,
  schema: Body | undefined,
): Promise<Input<z.infer<Body>>> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  const json = parseJson(bytes, request.headers.get('content-type'))
  if (json.kind === 'wrong-type') return { kind: 'refused', reply: fail('UNSUPPORTED_MEDIA_TYPE') }
  if (json.kind === 'malformed') return { kind: 'refused', reply: fail('VALIDATION_ERROR') }

  const parsed = (schema ?? z.unknown()).safeParse(json.kind === 'parsed' ? json.value : {})
  if (parsed.success) return { kind: 'read', value: parsed.data as z.infer<Body> }
  return { kind: 'refused', reply: invalid(parsed.error) }
}

/** A 400 that names each wrong member and says why, but never repeats its value. */
export function invalid(error: z.ZodError): Reply {
  return refuse(
    ...error.issues.map((issue) => {
      const { path, message } = issue
      const own = issue.code === 'custom' ? issue.params?.code : undefined
      return { path, code: typeof own === 'string' ? own : issue.code, message }
    }),
  )
}

export type InputIssue = { path: PropertyKey[]; code: string; message: string }

/** The same for what no schema can know. */
export function refuse(...issues: InputIssue[]): Reply {
  return fail('VALIDATION_ERROR', { details: { issues } })
}
