import { RequestDrawing } from '../drawing/request-drawing'

const steps = [
  {
    name: 'The gate',
    text: 'reads the session from cookies. When the access token has expired, it rotates it once, however many requests arrive.',
  },
  {
    name: 'The page',
    text: 'checks again beside the data. A path around the gate shows nothing.',
  },
  {
    name: 'The service',
    text: 'has the last word. When it is down, you are told so and stay signed in.',
  },
]

export function RequestStory() {
  return (
    <section aria-labelledby="story" className="border-t border-line py-10 lg:pb-16">
      <h2 id="story" className="text-heading">
        The way of one request
      </h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard.
        tabIndex={0}
        aria-label="Drawing, scrolls sideways"
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
