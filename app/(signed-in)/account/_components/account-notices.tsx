import { Notice } from '@/app/_components/ui/notice'
import { accountNotice } from '@/lib/account-notice'
import { signInProblem } from '@/lib/sign-in/sign-in-problem'
import { getTexts } from '@/lib/texts/server'

type Query = Record<string, string | string[] | undefined>

/** The result of a change that led away from this page and back. */
export async function AccountNotices({ query }: { query: Query }) {
  const notice = accountNotice(query.notice, query.provider, await getTexts('account'))
  const problem = await signInProblem(query.error)
  if (notice === null && problem === null) return null
  return (
    <div className="mb-6 grid gap-3">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {notice && <Notice tone="done">{notice}</Notice>}
    </div>
  )
}
