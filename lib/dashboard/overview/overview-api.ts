import 'server-only'
import type { ServiceResult } from '../../sendora'
import { callService } from '../../sendora/server'
import type { OverviewQuery } from './overview-query'
import { type Checklist, checklistSchema, type Overview, overviewSchema } from './overview-schema'

type Asked = Pick<OverviewQuery, 'from' | 'to' | 'compare'> & { timeZone: string }

export function readOverview({ timeZone, from, to, compare }: Asked) {
  const search = new URLSearchParams({ from, to, compare, tz: timeZone })
  return callService<Overview>(`/analytics/overview?${search}`, { parse: overviewSchema.parse })
}

export function readChecklist(): Promise<ServiceResult<Checklist>> {
  return callService('/project/checklist', { parse: checklistSchema.parse })
}
