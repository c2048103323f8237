import { ForbiddenPanel } from '@/app/_components/service/forbidden-panel'
import { PageStatus } from '@/app/_components/service/page-status'
import { RenewSession } from '@/app/_components/service/renew-session'
import { UnavailablePanel } from '@/app/_components/service/unavailable-panel'
import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import type { OwnApiAnswer } from '@/lib/call-own-api'
import type { Session } from '@/lib/sendora'

type Props = { answer: OwnApiAnswer; session: Session }

const statuses = { unauthorized: 401, forbidden: 403, failed: 503 } as const

/** A view for each kind of response from the API. */
export function ApiAnswer({ answer, session }: Props) {
  return (
    <>
      {answer.kind !== 'ok' && <PageStatus status={statuses[answer.kind]} />}
      <AnswerView answer={answer} session={session} />
    </>
  )
}

function AnswerView({ answer, session }: Props) {
  switch (answer.kind) {
    case 'unauthorized':
      return <RenewSession session={session} from="/dashboard/api-check" />
    case 'forbidden':
      return <ForbiddenPanel result={answer} claims={session.claims} />
    case 'failed':
      return <UnavailablePanel retryAfterSeconds={null} retryHref="/dashboard/api-check" />
    case 'ok':
      return (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Panel id="asked" title="Request" hint="The token itself never leaves the server">
            <pre className="overflow-x-auto rounded-control bg-sunken p-4 font-mono text-caption leading-6">
              {'GET /api/user\nAccept: application/json\nAuthorization: Bearer ••••••'}
            </pre>
          </Panel>
          <Panel id="answered" title="Response" hint="200, from this app’s own route">
            <Facts
              facts={[
                { label: 'id', value: answer.user.id, mono: true },
                { label: 'email', value: answer.user.email ?? 'null', mono: true },
                { label: 'name', value: answer.user.name ?? 'null', mono: true },
                { label: 'emailVerified', value: String(answer.user.emailVerified), mono: true },
              ]}
            />
          </Panel>
          <AnswerGuide />
        </div>
      )
  }
}

const guide = [
  { status: '200', text: 'The page shows the answer.' },
  { status: '401', text: 'The token was rejected. The page refreshes it once and renders again.' },
  {
    status: '403',
    text: 'The session is valid but lacks permission. The page shows which claim is missing.',
  },
  { status: '500', text: 'The page says the service is unavailable and keeps you signed in.' },
]

function AnswerGuide() {
  return (
    <Panel
      id="guide"
      title="How the page handles each status"
      className="lg:col-span-2"
      hint="The same on every page of this app"
    >
      <dl className="divide-y divide-line border-t border-line">
        {guide.map(({ status, text }) => (
          <div key={status} className="flex min-h-10 items-center gap-6 py-2">
            <dt className="w-10 font-mono">{status}</dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
