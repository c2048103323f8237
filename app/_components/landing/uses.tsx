import { getTexts } from '@/lib/texts/server'

const uses = [
  { name: 'clone', path: 'app/' },
  { name: 'copy', path: 'lib/sendora/' },
  { name: 'test', path: null },
] as const

export async function Uses() {
  const t = await getTexts('landing')
  return (
    <section aria-labelledby="uses" className="border-t border-line py-14 lg:py-20">
      <h2 id="uses" className="text-heading">
        {t('uses.title')}
      </h2>
      <ol className="mt-6 divide-y divide-line">
        {uses.map(({ name, path }) => (
          <li key={name} className="grid gap-2 py-5 md:grid-cols-[12rem_1fr_12rem] md:gap-8">
            <h3 className="text-title">{t(`uses.${name}`)}</h3>
            <p className="max-w-xl text-base text-muted">{t(`uses.${name}Text`)}</p>
            <p className="font-mono text-base md:text-right">{path ?? t('uses.testPath')}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
