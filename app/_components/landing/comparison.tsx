import { getTexts, type Texts } from '@/lib/texts/server'

const others = ['Clerk', 'Auth0', 'WorkOS', 'Supabase']

// Measured against a fake service on the same machine that takes 40 ms per refresh. The first column
// is what the tests of this repository assert.
const rows = (t: Texts<'landing'>) => [
  { fact: t('comparison.calls'), values: ['1', '20', '20', '20', '20'] },
  { fact: t('comparison.stay'), values: ['20', t('comparison.notComparable'), '1', '1', '1'] },
  {
    fact: t('comparison.outage'),
    values: [
      t('comparison.notice'),
      t('comparison.signedOut'),
      t('comparison.error'),
      t('comparison.redirected'),
      t('comparison.noSession'),
    ],
  },
]

/** Measurements only, with the method below the table. */
export async function Comparison() {
  const t = await getTexts('landing')
  const columns = [t('comparison.thisApp'), ...others]
  return (
    <section aria-labelledby="comparison" className="border-t border-line py-14 lg:py-20">
      <h2 id="comparison" className="text-heading">
        {t('comparison.title')}
      </h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard.
        tabIndex={0}
        aria-label={t('comparison.region')}
        className="mt-6 overflow-x-auto text-base"
      >
        <table className="w-full min-w-180 border-collapse text-left">
          <thead className="text-muted">
            <tr className="h-10 border-b border-line">
              <th scope="col" className="font-normal">
                {t('comparison.test')}
              </th>
              {columns.map((name, index) => (
                <th
                  key={name}
                  scope="col"
                  className={`pl-6 text-right font-normal ${index === 0 ? 'text-accent' : ''}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows(t).map(({ fact, values }) => (
              <tr key={fact} className="h-14">
                <th scope="row" className="max-w-80 py-2 font-normal">
                  {fact}
                </th>
                {columns.map((name, index) => (
                  <td
                    key={name}
                    className={`tabular pl-6 text-right ${index === 0 ? 'font-medium text-accent' : 'text-muted'}`}
                  >
                    {values[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-4 max-w-3xl text-base text-muted">{t('comparison.method')}</p>
    </section>
  )
}
