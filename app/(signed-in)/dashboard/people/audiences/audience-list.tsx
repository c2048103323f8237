import { UsersRound } from 'lucide-react'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import type { PeopleQuery } from '@/lib/people/people-query'
import type { Audience } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { AudienceCard } from './audience-card'
import { NewAudience } from './new-audience'

type Props = { audiences: readonly Audience[]; query: PeopleQuery; canChange: boolean }

export async function AudienceList({ audiences, query, canChange }: Props) {
  const t = await getTexts('people')
  return (
    <div className="grid gap-6">
      {canChange ? (
        <NewAudience query={query} count={audiences.length} />
      ) : (
        <p className="text-muted">{t('audiences.onlyAdmins')}</p>
      )}
      {audiences.length === 0 ? (
        <StatePanel icon={UsersRound} title={t('audiences.none')} isAlert={false}>
          <p>{t('audiences.noneText')}</p>
        </StatePanel>
      ) : (
        <ul aria-label={t('audiences.region')} className="grid gap-3">
          {audiences.map((audience) => (
            <AudienceCard key={audience.id} audience={audience} canChange={canChange} />
          ))}
        </ul>
      )}
    </div>
  )
}
