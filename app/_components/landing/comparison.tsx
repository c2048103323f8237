const columns = ['This app', 'Clerk', 'Auth0', 'WorkOS', 'Supabase']

// Measured against a fake service on the same machine that takes 40 ms per refresh. The first column
// is what the tests of this repository assert.
const rows = [
  {
    fact: 'Refresh calls for 20 parallel requests with one expired session',
    values: ['1', '20', '20', '20', '20'],
  },
  {
    fact: 'Requests that stay signed in, when tokens are single-use',
    values: ['20', 'not comparable', '1', '1', '1'],
  },
  {
    fact: 'What a visitor sees when the service returns 503 during a refresh',
    values: [
      'a notice, still signed in',
      'signed out (fetch)',
      'an error',
      'redirected to sign-in',
      'no session',
    ],
  },
]

/** Measurements only, with the method below the table. */
export function Comparison() {
  return (
    <section aria-labelledby="comparison" className="border-t border-line py-14 lg:py-20">
      <h2 id="comparison" className="text-heading">
        What happens when a session expires
      </h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard.
        tabIndex={0}
        aria-label="Comparison, scrolls horizontally"
        className="mt-6 overflow-x-auto text-base"
      >
        <table className="w-full min-w-180 border-collapse text-left">
          <thead className="text-muted">
            <tr className="h-10 border-b border-line">
              <th scope="col" className="font-normal">
                Test
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
            {rows.map(({ fact, values }) => (
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
      <p className="mt-4 max-w-3xl text-base text-muted">
        Each library ran its own refresh against a fake service on localhost that takes 40 ms per
        refresh. Auth0 was measured through getAccessToken. For Clerk, the fake service accepted
        reused tokens. Our column is what the end-to-end tests assert: one refresh, twenty
        responses, and an outage that ends no session.
      </p>
    </section>
  )
}
