import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Notice } from '@/app/_components/ui/notice'
import { Panel } from '@/app/_components/ui/panel'
import { readPeople } from '@/lib/people/people-api'
import { facets, peopleCodec } from '@/lib/people/people-query'
import type { Audience } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import type { Session } from '@/lib/sendora'
import { getFormat, getSentences, getTexts } from '@/lib/texts/server'
import { EditFilterForm } from './edit-filter-form'

type Props = { audience: Audience; session: Session }

/** The filter with how many people have each value. Warns if flags follow the audience. */
export async function EditFilter({ audience, session }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const { id, name, filter, usedBy, version } = audience
  return (
    <ServiceResultView
      isSection
      result={await readPeople(peopleCodec.read({}))}
      session={session}
      retryHref={`/dashboard/people/audiences/${encodeURIComponent(id)}`}
    >
      {async (people) => (
        <Panel id="filter" title={name}>
          {usedBy.length > 0 && (
            <div className="mb-4">
              <Notice tone="info">
                {t('audiences.filterUsedBy', { flags: format.list(usedBy) })}
              </Notice>
            </div>
          )}
          <EditFilterForm
            id={id}
            version={version}
            saved={filter ?? {}}
            facets={facets.map((facet) => ({
              name: facet,
              label: t(`column.${facet}`),
              options: people.facets[facet].map(({ value, count }) => ({
                value,
                label: peopleWord(t, facet, value),
                count: format.number(count),
              })),
            }))}
            labels={{
              query: t('search.placeholder'),
              seenAfter: t('filters.seenAfter'),
              cancel: t('edit.cancel'),
            }}
            texts={await getSentences('people', 'audiences')}
          />
        </Panel>
      )}
    </ServiceResultView>
  )
}
