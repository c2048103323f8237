import 'server-only'
import { isServiceId, type ServiceResult } from '../sendora'
import { callService } from '../sendora/server'

/** Reads about one record, by an id from an address. One that no record can have isn't found, like any other. */
export async function readById<T>(
  id: string,
  path: (encodedId: string) => string,
  parse: (data: unknown) => T,
): Promise<ServiceResult<T>> {
  return isServiceId(id) ? callService(path(encodeURIComponent(id)), { parse }) : notFound
}

const notFound = {
  kind: 'refused',
  status: 404,
  code: 'NOT_FOUND',
  message: '',
  details: {},
} as const
