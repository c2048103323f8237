const uses = [
  {
    verb: 'Clone it',
    text: 'A complete app: overview, people, account, and sign-in by password or link, in light and dark. It works with a keyboard and without JavaScript.',
    path: 'app/',
  },
  {
    verb: 'Copy it',
    text: 'One folder with relative imports only. Copy it into any App Router project, write one middleware file, and your routes are protected.',
    path: 'lib/sendora/',
  },
  {
    verb: 'Test it',
    text: 'A strict mock of the Sendora API with single-use tokens and reuse detection, plus end-to-end tests in a real browser to keep and extend.',
    path: 'mocks/ and e2e/',
  },
]

export function Uses() {
  return (
    <section aria-labelledby="uses" className="border-t border-line py-14 lg:py-20">
      <h2 id="uses" className="text-heading">
        Three ways to use it
      </h2>
      <ol className="mt-6 divide-y divide-line">
        {uses.map(({ verb, text, path }) => (
          <li key={verb} className="grid gap-2 py-5 md:grid-cols-[12rem_1fr_12rem] md:gap-8">
            <h3 className="text-title">{verb}</h3>
            <p className="max-w-xl text-base text-muted">{text}</p>
            <p className="font-mono text-base md:text-right">{path}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
