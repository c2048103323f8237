import { randomUUID } from 'node:crypto'
import type { Person } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getTexts } from '@/lib/texts/server'
import { Ago } from '../ago'
import { StatusBadge } from '../status-badge'
import { PersonActions } from './person-actions'

type Props = { person: Person; canChange: boolean }

export async function PersonHeader({ person, canChange }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const revenue = format.number(person.monthlyRevenueCents / 100, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  })
  const figures = [
    { label: t('person.sessions30d'), value: format.number(person.sessions30d) },
    { label: t('person.revenue'), value: revenue },
    {
      label: t('person.lastSeen'),
      value: <Ago iso={person.lastSeenAt} never={t('never')} />,
    },
  ]
  return (
    <header className="mb-4 grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-heading wrap-anywhere">{person.name}</h1>
            <StatusBadge status={person.status} label={peopleWord(t, 'status', person.status)} />
          </div>
          <p className="mt-1 text-muted">
            {t('person.lead', {
              role: peopleWord(t, 'role', person.role),
              company: person.company,
            })}
          </p>
        </div>
        {canChange && (
          <PersonActions
            id={person.id}
            name={person.name}
            isSuspended={person.status === 'suspended'}
            idempotencyKey={randomUUID()}
            texts={{
              suspend: t('person.suspend'),
              suspending: t('person.suspending'),
              restore: t('person.restore'),
              restoring: t('person.restoring'),
              signOut: t('person.signOut'),
              signingOut: t('person.signingOut'),
              question: t('person.signOutQuestion', { name: person.name }),
              questionText: t('person.signOutText'),
              confirm: t('selection.signOut'),
            }}
          />
        )}
      </div>
      <dl className="grid divide-line rounded-panel border border-line bg-surface @max-md:divide-y @md:grid-cols-3 @md:divide-x">
        {figures.map(({ label, value }) => (
          <div key={label} className="px-5 py-3">
            <dt className="text-muted">{label}</dt>
            <dd className="tabular text-title font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
