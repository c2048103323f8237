import { Facts } from '@/app/_components/ui/facts'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { Person } from '@/lib/dashboard/dashboard-schemas'
import { formatCents, formatCount, formatDate } from '@/lib/format'
import { StatusMark } from '../_components/status-mark'

export function PersonView({ person }: { person: Person }) {
  const figures = [
    { label: 'Sessions (30 days)', value: formatCount(person.sessions30d) },
    { label: 'Monthly revenue', value: formatCents(person.monthlyRevenueCents) },
    {
      label: 'Last seen',
      value: person.lastSeenAt ? <TimeAgo iso={person.lastSeenAt} /> : 'Never',
    },
  ]
  return (
    <>
      <PageHeader title={person.name} lead={`${person.role} at ${person.company}`} />
      <dl className="mb-6 grid divide-line rounded-panel border border-line bg-surface max-sm:divide-y sm:grid-cols-3 sm:divide-x">
        {figures.map(({ label, value }) => (
          <div key={label} className="px-5 py-4">
            <dt className="text-muted">{label}</dt>
            <dd className="tabular text-heading font-medium tracking-[-0.02em]">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel id="contact" title="Contact">
          <Facts
            facts={[
              { label: 'Email', value: person.email, mono: true },
              { label: 'Company', value: person.company },
              { label: 'Location', value: `${person.city}, ${person.country}` },
            ]}
          />
        </Panel>
        <Panel id="membership" title="Membership">
          <Facts
            facts={[
              {
                label: 'Status',
                value: (
                  <>
                    <StatusMark status={person.status} />
                    {person.status}
                  </>
                ),
              },
              { label: 'Plan', value: person.plan },
              { label: 'Joined', value: formatDate(person.createdAt) },
              { label: 'ID', value: person.id, mono: true },
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
