import type { Metadata } from 'next'
import { singleValue } from '@/lib/sendora'
import { CompleteSso } from './complete-sso'

export const metadata: Metadata = { title: 'Single sign-on' }

type Props = { searchParams: Promise<{ state?: string | string[] }> }

export default async function SingleSignOnPage({ searchParams }: Props) {
  const { state } = await searchParams
  return <CompleteSso state={singleValue([state]) ?? ''} />
}
