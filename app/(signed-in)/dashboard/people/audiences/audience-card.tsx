import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { Audience } from '@/lib/people/people-schemas'
import { filterWords } from '@/lib/people/people-words'
import { getFormat, getSentences, getTexts } from '@/lib/texts/server'
import { DeleteAudience } from './delete-audience'
import { RenameAudience } from './rename-audience'

type Props = { audience: Audience; canChange: boolean }

/** A saved view: who is in it, what uses it, and what can be done with it. */
export async function AudienceCard({ audience, canChange }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const { id, key, name, filter, total, usedBy, version } = audience
  const words = filter === null ? [] : filterWords(t, filter)
  const who =
    filter === null
      ? t('audiences.byHand')
      : words.length === 0
        ? t('audiences.everyone')
        : words.join(' · ')
  const texts = await getSentences('people', 'audiences')
  return (
    <li className="grid gap-x-6 gap-y-3 rounded-panel border border-line bg-surface px-5 py-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-start">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 className="text-lead font-medium wrap-anywhere">{name}</h2>
          <code className="font-mono text-caption text-muted">{key}</code>
        </div>
        <p className="mt-1 text-muted">{who}</p>
        <p className="mt-2 text-caption text-muted">
          {usedBy.length === 0 ? (
            `${t('audiences.usedBy')}: ${t('audiences.notUsed')}`
          ) : (
            <>
              {t('audiences.usedBy')}:{' '}
              <code className="font-mono text-ink">{format.list(usedBy)}</code>
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2 lg:justify-end">
        <Link
          href={`/dashboard/people?audience=${encodeURIComponent(id)}`}
          prefetch={false}
          className="link mr-2 inline-flex h-11 items-center md:h-9"
        >
          {t('list.found', { count: total })}
        </Link>
        {canChange && (
          <>
            <Link
              href={`/dashboard/people/audiences/${encodeURIComponent(id)}`}
              prefetch={false}
              className={buttonClass()}
            >
              {t('audiences.editFilter')}
              <span className="sr-only">{name}</span>
            </Link>
            <RenameAudience id={id} name={name} version={version} texts={texts} />
            <DeleteAudience
              id={id}
              name={name}
              question={t('audiences.deleteName', { name })}
              texts={texts}
            />
          </>
        )}
      </div>
    </li>
  )
}
