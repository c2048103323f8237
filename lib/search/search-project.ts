import type { ServiceResult } from '../sendora'
import type { CallService } from '../sendora/server'
import type { ResultGroup } from './search-results'
import { searchSchema } from './search-schema'

/** Asks the service for people and events, as the user of `callService`. */
export function searchProject(
  callService: CallService,
  query: string,
): Promise<ServiceResult<ResultGroup[]>> {
  return callService(`/search?${new URLSearchParams({ q: query, limit: '8' })}`, {
    parse: (data) => searchSchema.parse(data).groups,
  })
}
