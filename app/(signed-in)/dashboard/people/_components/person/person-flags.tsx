import { Panel } from '@/app/_components/ui/panel'
import type { PersonFlag } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'

export async function PersonFlags({ flags }: { flags: readonly PersonFlag[] }) {
  const t = await getTexts('people')
  return (
    <Panel id="person-flags" title={t('person.flags')} hint={t('person.flagsHint')} flush>
      {flags.length === 0 ? (
        <p className="border-t border-line px-5 py-3 text-muted">{t('person.noFlags')}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {flags.map(({ key, value, reason }) => (
            <li
              key={key}
              className="flex min-h-10 flex-wrap items-baseline justify-between gap-x-4 px-5 py-2"
            >
              <span className="font-mono text-caption">{key}</span>
              <span className="flex min-w-0 items-baseline gap-2">
                <code className="min-w-0 font-mono text-caption wrap-anywhere">
                  {JSON.stringify(value)}
                </code>
                <span className="text-caption whitespace-nowrap text-muted">
                  {reason === 'rule' ? t('person.byRule') : t('person.byDefault')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
