import type { Column } from '@/lib/people/people-query'
import type { Person } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getTexts } from '@/lib/texts/server'
import { Ago } from '../ago'

type Props = { person: Person; column: Exclude<Column, 'status'> }

/** What a column says of a person. */
export async function PersonValue({ person, column }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  switch (column) {
    case 'company':
      return person.company
    case 'country':
      return <span className="text-muted">{peopleWord(t, 'country', person.country)}</span>
    case 'plan':
    case 'role':
      return peopleWord(t, column, person[column])
    case 'sessions30d':
      return format.number(person.sessions30d)
    case 'monthlyRevenueCents':
      return format.number(person.monthlyRevenueCents / 100, dollars)
    case 'createdAt':
      return <Day iso={person.createdAt} />
    case 'lastSeenAt':
      return (
        <span className="text-muted">
          <Ago iso={person.lastSeenAt} never={t('never')} />
        </span>
      )
  }
}

const dollars = { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } as const

async function Day({ iso }: { iso: string }) {
  const format = await getFormat()
  return (
    <span className="text-muted">{format.dateTime(new Date(iso), { dateStyle: 'medium' })}</span>
  )
}
