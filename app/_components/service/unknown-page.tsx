import type { Metadata } from 'next'
import type { ComponentProps } from 'react'
import { getTexts } from '@/lib/texts/server'
import { NotFoundPage } from './not-found-page'
import { PageStatus } from './page-status'

export async function notFoundMetadata(): Promise<Metadata> {
  return { title: (await getTexts('states'))('notFound.title') }
}

/**
 * What a page draws at an address of its own that leads to nothing, with status 404. Not `notFound()`: after it, Next
 * sends a document that only scripts can fill.
 */
export function UnknownPage({ what }: ComponentProps<typeof NotFoundPage>) {
  return (
    <>
      <PageStatus status={404} />
      <NotFoundPage what={what} />
    </>
  )
}
