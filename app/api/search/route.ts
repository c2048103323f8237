import { searchProject } from '@/lib/search/search-project'
import { fewestLetters, readSearchQuery } from '@/lib/search/search-query'
import { withSession } from '@/lib/sendora/server'
import { serviceResponse } from '@/lib/service/service-response'

/** People and events for `?q`, for the search that opens on every page. Without two letters there are none. */
export const GET = withSession(async (request, { callService }) => {
  const query = readSearchQuery(request.nextUrl.searchParams.get('q'))
  return serviceResponse(
    query.length < fewestLetters
      ? { kind: 'ok', data: [] }
      : await searchProject(callService, query),
  )
})
