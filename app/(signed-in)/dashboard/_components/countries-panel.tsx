import { ShareBars } from '@/app/_components/charts/share-bars'
import { Panel } from '@/app/_components/ui/panel'
import type { Overview } from '@/lib/dashboard/dashboard-schemas'

type Props = { countries: Overview['topCountries'] }

const shown = 7

export function CountriesPanel({ countries }: Props) {
  const top = countries.slice(0, shown)
  const first = top[0]
  return (
    <Panel
      id="countries"
      title="Countries"
      hint={first ? `Most people are in ${first.country}` : 'No countries yet'}
      className="lg:col-span-5"
    >
      <ShareBars
        rows={top.map(({ country, people, share }) => ({ label: country, count: people, share }))}
      />
    </Panel>
  )
}
