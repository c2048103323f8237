import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import { plans, roles } from '@/lib/people/people-query'
import type { Person } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getSentences, getTexts } from '@/lib/texts/server'
import { EditPerson } from './edit-person'

type Props = { person: Person; canChange: boolean }

export async function PersonProfile({ person, canChange }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const joined = new Date(person.createdAt)
  const words = {
    plan: Object.fromEntries(
      [...plans, person.plan].map((one) => [one, peopleWord(t, 'plan', one)]),
    ),
    role: Object.fromEntries(
      [...roles, person.role].map((one) => [one, peopleWord(t, 'role', one)]),
    ),
  }
  const { id, version, name, company, city, plan, role } = person
  return (
    <Panel id="person-profile" title={t('person.profile')}>
      <Facts
        facts={[
          { label: t('person.email'), value: person.email, mono: true },
          { label: t('column.country'), value: peopleWord(t, 'country', person.country) },
          { label: t('person.joined'), value: format.dateTime(joined, { dateStyle: 'medium' }) },
          { label: t('person.id'), value: id, mono: true },
        ]}
      />
      <EditPerson
        id={id}
        version={version}
        saved={{ name, company, city, plan, role }}
        words={words}
        canChange={canChange}
        edit={t('person.edit')}
        texts={await getSentences('people', 'edit')}
      />
      {person.updatedBy && (
        <p className="mt-3 text-caption text-muted">
          {t('person.changedBy', {
            name: person.updatedBy.name,
            ago: format.relativeTime(new Date(person.updatedAt)),
          })}
        </p>
      )}
    </Panel>
  )
}
