import { RequestDrawing } from '../drawing/request-drawing'

const steps = [
  {
    name: 'The gate',
    text: 'Reads the session from cookies. If the access token has expired, it refreshes it once, no matter how many requests arrive.',
  },
  {
    name: 'The page',
    text: 'Checks the session again before it reads data. A request that gets around the gate sees nothing.',
  },
  {
    name: 'The service',
    text: 'Has the last word. If it’s down, the page says so and you stay signed in.',
  },
]

export function RequestStory() {
  return (
    <section aria-labelledby="story" className="border-t border-line py-10 lg:pb-16">
      <h2 id="story" className="text-heading">
        How a request is handled
      </h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard.
        tabIndex={0}
        aria-label="Diagram, scrolls horizontally"
        className="graph-paper mt-5 overflow-x-auto rounded-panel border border-line bg-sunken p-5 md:p-10"
      >
        <RequestDrawing />
      </section>
      <dl className="mt-8 grid gap-6 md:grid-cols-3 md:gap-10">
        {steps.map(({ name, text }) => (
          <div key={name} className="text-base">
            <dt className="font-medium">{name}</dt>
            <dd className="mt-1 text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
