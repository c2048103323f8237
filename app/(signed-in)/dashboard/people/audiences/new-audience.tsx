import { randomUUID } from 'node:crypto'
import { Panel } from '@/app/_components/ui/panel'
import { countFilters, type PeopleQuery, peopleCodec, viewNames } from '@/lib/people/people-query'
import { filterWords } from '@/lib/people/people-words'
import { getSentences, getTexts } from '@/lib/texts/server'
import { HiddenFields } from '../_components/list/filters/hidden-fields'
import { NewAudienceForm } from './new-audience-form'

/** The form for another audience: of those who match the filter in the address, or of no one yet. */
export async function NewAudience({ query, count }: { query: PeopleQuery; count: number }) {
  const t = await getTexts('people')
  const isFiltered = countFilters(query) > 0 || query.query !== ''
  const filters = filterWords(t, query).join(' · ')
  return (
    <div id="new" className="scroll-mt-4">
      <Panel
        id="new-audience"
        title={t('audiences.new')}
        hint={isFiltered ? t('audiences.newFrom', { filters }) : t('audiences.newHint')}
      >
        <NewAudienceForm
          key={peopleCodec.href(query)}
          count={count}
          note={isFiltered ? null : t('audiences.newByHand')}
          idempotencyKey={randomUUID()}
          texts={await getSentences('people', 'audiences')}
        >
          {isFiltered && (
            <HiddenFields fields={peopleCodec.fields(query, [...viewNames, 'audience'])} />
          )}
          <input type="hidden" name="kind" value={isFiltered ? 'filter' : 'byHand'} />
        </NewAudienceForm>
      </Panel>
    </div>
  )
}
