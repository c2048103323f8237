const accounts = [
  { email: 'ada@example.com', note: 'admin' },
  { email: 'grace@example.com', note: 'member' },
  { email: 'mfa@example.com', note: 'two-step' },
]

/** The accounts that come with the demo's mock service. */
export function DemoAccounts({ serviceUrl }: { serviceUrl: string }) {
  return (
    <section
      aria-labelledby="demo-accounts"
      className="rounded-panel border border-dashed border-edge p-4 text-caption"
    >
      <h2 id="demo-accounts" className="font-medium">
        Demo accounts
      </h2>
      <ul className="mt-2 grid gap-1">
        {accounts.map(({ email, note }) => (
          <li key={email} className="flex justify-between gap-4">
            <span className="font-mono">{email}</span>
            <span className="text-muted">{note}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">
        Password for all: <span className="font-mono text-ink">correct horse battery staple</span>.
        Codes and email appear on{' '}
        <a href={serviceUrl} className="link">
          the mock service’s page
        </a>
        .
      </p>
    </section>
  )
}
