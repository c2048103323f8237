import { NextResponse } from 'next/server'
import { flash } from '@/lib/flash/flash'
import { csvOfLines } from '@/lib/people/csv-of-lines'
import { openExport } from '@/lib/people/open-export'
import { peopleCodec } from '@/lib/people/people-query'
import { personSchema } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { withBasePath } from '@/lib/sendora'
import { getAppOrigin, getClientConfig, withSession } from '@/lib/sendora/server'
import { getTexts, type Texts } from '@/lib/texts/server'

/** Everyone who matches the list's filters as CSV, row by row as the service sends them. */
export const GET = withSession(async (request) => {
  const query = peopleCodec.read(request.nextUrl.searchParams)
  const t = await getTexts('people')
  const day = new Date().toISOString().slice(0, 10)
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${t('export.fileName')}-${day}.csv"`,
    'cache-control': 'private, no-store',
  }
  // Next lets this answer HEAD too: an export without its reader would only be left open.
  if (request.method === 'HEAD') return new Response(null, { headers })
  const opened = await openExport(query, request)
  if (opened.kind !== 'ok') {
    await flash({
      tone: 'problem',
      text: t(opened.kind === 'unavailable' ? 'export.unavailable' : 'export.refused'),
    })
    const path = withBasePath(peopleCodec.href(query), getClientConfig())
    return NextResponse.redirect((await getAppOrigin()) + path, 303)
  }
  return new Response(
    csvOfLines({
      body: opened.body,
      header: header(t),
      cells: (line) => cells(t, line),
      cutLine: (count) => t('export.cut', { count }),
    }),
    { headers },
  )
})

const header = (t: Texts<'people'>) => [
  t('column.name'),
  t('export.email'),
  t('column.status'),
  t('column.company'),
  t('column.role'),
  t('column.plan'),
  t('export.city'),
  t('column.country'),
  t('column.sessions30d'),
  `${t('column.monthlyRevenueCents')} (USD)`,
  t('column.createdAt'),
  t('column.lastSeenAt'),
  t('export.id'),
]

function cells(t: Texts<'people'>, line: unknown) {
  const person = personSchema.parse(line)
  return [
    person.name,
    person.email,
    peopleWord(t, 'status', person.status),
    person.company,
    peopleWord(t, 'role', person.role),
    peopleWord(t, 'plan', person.plan),
    person.city,
    peopleWord(t, 'country', person.country),
    person.sessions30d,
    person.monthlyRevenueCents / 100,
    person.createdAt,
    person.lastSeenAt,
    person.id,
  ]
}
