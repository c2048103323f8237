import { getTexts } from '@/lib/texts/server'
import { RequestDrawing } from '../drawing/request-drawing'

const steps = ['gate', 'page', 'service'] as const

export async function RequestStory() {
  const t = await getTexts('landing')
  return (
    <section aria-labelledby="story" className="border-t border-line py-10 lg:pb-16">
      <h2 id="story" className="text-heading">
        {t('story.title')}
      </h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard.
        tabIndex={0}
        aria-label={t('story.diagram')}
        className="graph-paper mt-5 overflow-x-auto rounded-panel border border-line bg-sunken p-5 md:p-10"
      >
        <RequestDrawing />
      </section>
      <dl className="mt-8 grid gap-6 md:grid-cols-3 md:gap-10">
        {steps.map((name) => (
          <div key={name} className="text-base">
            <dt className="font-medium">{t(`story.${name}`)}</dt>
            <dd className="mt-1 text-muted">{t(`story.${name}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
