import { FlaskConical } from 'lucide-react'
import { readAppEnvironment } from '@/lib/env'
import { getTexts } from '@/lib/texts/server'
import { expireAction, outageAction, restoreAction, revokeAction } from './actions'
import { DemoControlForm } from './demo-control-form'

const controls = [
  { name: 'expire', action: expireAction },
  { name: 'revoke', action: revokeAction },
  { name: 'outage', action: outageAction },
  { name: 'restore', action: restoreAction },
] as const

/** Buttons that break the mock service for this account, in a drawer on every signed-in page. In the demo only. */
export async function DemoDrawer() {
  if (!readAppEnvironment().isDemo) return null
  const t = await getTexts('demo')
  return (
    <aside
      aria-label={t('title')}
      className="fixed right-4 bottom-18 z-30 md:right-6 md:bottom-6 print:hidden"
    >
      <details className="group flex flex-col items-end">
        <summary
          aria-label={t('title')}
          className="ml-auto flex size-11 list-none items-center justify-center gap-2 rounded-full border border-dashed border-edge bg-surface text-muted marker:content-none hover:text-ink group-open:border-solid md:h-9 md:w-auto md:px-3.5"
        >
          <FlaskConical aria-hidden size={16} />
          <span aria-hidden className="max-md:hidden">
            {t('title')}
          </span>
        </summary>
        <div className="absolute right-0 bottom-full mb-2 max-h-[70dvh] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-panel border border-line bg-surface p-5 shadow-lg shadow-ink/10">
          <h2 className="font-medium">{t('title')}</h2>
          <p className="mt-0.5 mb-3 text-caption text-muted">{t('hint')}</p>
          <div className="divide-y divide-line border-t border-line">
            {controls.map(({ name, action }) => (
              <DemoControlForm
                key={name}
                label={t(`${name}.label`)}
                effect={t(`${name}.effect`)}
                action={action}
              />
            ))}
          </div>
        </div>
      </details>
    </aside>
  )
}
