import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { getSentences, getTexts } from '@/lib/texts/server'
import { CompleteSso } from './complete-sso'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('sso.metaTitle') }
}

type Props = { searchParams: Promise<{ state?: string | string[] }> }

export default async function SingleSignOnPage({ searchParams }: Props) {
  const { state } = await searchParams
  return (
    <CompleteSso state={singleValue([state]) ?? ''} texts={await getSentences('signIn', 'sso')} />
  )
}
