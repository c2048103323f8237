import { Panel } from '@/app/_components/ui/panel'
import type { FormState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'
import type { Inspection } from './actions'

type Texts = Sentences<'requests', 'inspector'>
type Inspected = Extract<Inspection, { kind: 'inspected' }>
type Answered = Extract<Inspected['answer'], { kind: 'answered' }>

type Props = { state: FormState | Inspection; texts: Texts }

/** What came back, as it came. */
export function AnswerPanel({ state, texts }: Props) {
  return (
    <Panel id="response" title={texts.response} hint={texts.responseHint}>
      <div role="status" className="grid min-w-0 gap-4">
        {state.kind === 'inspected' ? (
          <>
            <SentRequest sent={state.sent} />
            <Answer answer={state.answer} texts={texts} />
          </>
        ) : (
          <p className="text-muted">{texts.empty}</p>
        )}
      </div>
    </Panel>
  )
}

function SentRequest({ sent: { method, path } }: Pick<Inspected, 'sent'>) {
  return <Code>{`${method} ${path}\nAccept: application/json\nAuthorization: Bearer ••••••`}</Code>
}

function Answer({ answer, texts }: { answer: Inspected['answer']; texts: Texts }) {
  if (answer.kind === 'unanswered') return <p className="text-danger">{texts.unanswered}</p>
  if (answer.kind === 'no-token') return <p className="text-danger">{texts.noToken}</p>
  return (
    <>
      <StatusLine answer={answer} />
      {answer.headers.length > 0 && (
        <section aria-label={texts.headers}>
          <h3 className="mb-1 text-caption text-muted">{texts.headers}</h3>
          <dl className="divide-y divide-line border-t border-line font-mono text-caption">
            {answer.headers.map(([name, value]) => (
              <div key={name} className="grid gap-x-4 py-1.5 sm:grid-cols-[11rem_1fr]">
                <dt className="text-muted">{name}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-label={texts.body}>
        <h3 className="mb-1 text-caption text-muted">{texts.body}</h3>
        {answer.body === '' ? (
          <p className="text-muted">{texts.noBody}</p>
        ) : (
          <Code>{answer.body}</Code>
        )}
        {answer.isCut && <p className="mt-1 text-caption text-muted">{texts.cut}</p>}
      </section>
    </>
  )
}

function StatusLine({ answer: { status, durationMs } }: { answer: Answered }) {
  const tone = status < 400 ? 'text-accent' : status < 500 ? 'text-caution-ink' : 'text-danger'
  return (
    <p className="tabular flex items-baseline gap-3 font-mono">
      <span className={`text-title ${tone}`}>{status}</span>
      <span className="text-caption text-muted">{durationMs} ms</span>
    </p>
  )
}

function Code({ children }: { children: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can only scroll what it can focus
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-control bg-sunken p-4 font-mono text-caption leading-5"
    >
      {children}
    </pre>
  )
}
