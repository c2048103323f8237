import Form from 'next/form'
import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import { type PeopleQuery, peopleCodec } from '@/lib/people/people-query'
import type { People } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { HiddenFields } from './filters/hidden-fields'

type Props = { people: People; query: PeopleQuery }

export async function PeoplePages({ people, query }: Props) {
  const t = await getTexts('people')
  const { total, page, pageSize } = people
  const last = Math.max(1, Math.ceil(total / pageSize))
  const at = (number: number) => peopleCodec.href({ ...query, page: number })
  return (
    <nav
      aria-label={t('pages.label')}
      className="flex flex-wrap items-center justify-between gap-3 px-4 py-3"
    >
      <div className="flex gap-2">
        <Step label={t('pages.first')} isOn={page > 1} href={at(1)} isEnd />
        <Step label={t('pages.previous')} isOn={page > 1} href={at(page - 1)} />
      </div>
      <Form
        action="/dashboard/people"
        className="flex items-center gap-2 max-sm:order-first max-sm:w-full max-sm:justify-center"
      >
        <HiddenFields fields={peopleCodec.fields(query, ['page'])} />
        <label htmlFor="page" className="text-muted">
          {t('pages.page')}
        </label>
        <input
          key={page}
          id="page"
          name="page"
          inputMode="numeric"
          defaultValue={page}
          maxLength={6}
          autoComplete="off"
          className="tabular h-11 w-16 rounded-control border border-edge bg-surface px-2 text-center md:h-9"
        />
        <span className="tabular text-muted">{t('pages.of', { count: last })}</span>
        <button type="submit" className={buttonClass('quiet')}>
          {t('pages.go')}
        </button>
      </Form>
      <div className="flex gap-2">
        <Step label={t('pages.next')} isOn={page < last} href={at(page + 1)} />
        <Step label={t('pages.last')} isOn={page < last} href={at(last)} isEnd />
      </div>
    </nav>
  )
}

type StepProps = { label: string; href: string; isOn: boolean; isEnd?: boolean }

function Step({ label, href, isOn, isEnd = false }: StepProps) {
  const look = buttonClass(isEnd ? 'quiet' : 'plain')
  if (!isOn) {
    return (
      <span aria-disabled className={`${look} opacity-50`}>
        {label}
      </span>
    )
  }
  return (
    <Link href={href} prefetch={false} className={look}>
      {label}
    </Link>
  )
}
