import { randomUUID } from 'node:crypto'
import { UsersRound } from 'lucide-react'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { BackLink } from '@/app/_components/ui/back-link'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { PageLink } from '@/app/_components/ui/page-link'
import { readAudiences } from '@/lib/people/people-api'
import { peopleCodec } from '@/lib/people/people-query'
import { type Selection, selectionFields } from '@/lib/people/selection'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { HiddenFields } from '../../_components/list/filters/hidden-fields'
import { NewJobForm } from './new-job-form'
import { readSelected } from './read-selected'

type Props = { selection: Selection | null; session: Session }

export async function NewJob({ selection, session }: Props) {
  const t = await getTexts('people')
  if (selection === null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <StatePanel
          icon={UsersRound}
          title={t('bulk.nothing')}
          isAlert={false}
          actions={
            <PageLink href="/dashboard/people" className={buttonClass('primary')}>
              {t('bulk.back')}
            </PageLink>
          }
        >
          <p>{t('bulk.nothingText')}</p>
        </StatePanel>
      </>
    )
  }
  const { action, query } = selection
  const [selected, audiences] = await Promise.all([
    readSelected(selection),
    action === 'addToAudience' ? readAudiences() : null,
  ])
  return (
    <>
      <BackLink href={peopleCodec.href(query)}>{t('bulk.back')}</BackLink>
      <ServiceResultView result={selected} session={session} retryHref="">
        {({ total, names }) => (
          <>
            <PageHeader title={t(`bulk.${action}Title`, { count: total })} />
            <div className="grid max-w-140 gap-4 rounded-panel border border-line bg-surface p-5">
              <p>{t(`bulk.${action}Text`)}</p>
              <p className="text-muted">
                {selection.ids.length === 0
                  ? t('bulk.everyoneMatching')
                  : total > names.length
                    ? t('bulk.namesAndMore', {
                        names: names.join(', '),
                        count: total - names.length,
                      })
                    : names.join(', ')}
              </p>
              <NewJobForm
                action={action}
                idempotencyKey={randomUUID()}
                total={total}
                label={t(`bulk.${action}Button`, { count: total })}
                pending={t('bulk.working')}
                audienceLabel={t('bulk.audience')}
                audiences={
                  audiences?.kind === 'ok'
                    ? audiences.data.map(({ id, name }) => ({ id, name }))
                    : []
                }
                newAudience={t('bulk.newAudience')}
              >
                <HiddenFields
                  fields={selectionFields({ ...selection, expectedTotal: total }).filter(
                    ([name]) => name !== 'total',
                  )}
                />
              </NewJobForm>
            </div>
          </>
        )}
      </ServiceResultView>
    </>
  )
}
