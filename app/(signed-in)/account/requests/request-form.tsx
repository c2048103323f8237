import { Field } from '@/app/_components/ui/form/field'
import { FieldError } from '@/app/_components/ui/form/field-error'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { selectClass } from '@/app/_components/ui/form/select-class'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Panel } from '@/app/_components/ui/panel'
import { longestBody, longestPath, requestMethods } from '@/lib/requests/own-request'
import type { FormState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'
import type { Inspection } from './actions'

type Props = {
  state: FormState | Inspection
  submit: (form: FormData) => void
  texts: Sentences<'requests', 'inspector'>
}

/** Routes that come with the app. Any other below `/api/` can be typed. */
const routes = ['/api/user', '/api/audit-log', '/api/public/health']

/** Method, path, and body of the request. */
export function RequestForm({ state, submit, texts }: Props) {
  const typed = state.kind === 'inspected' || state.kind === 'wrong' ? state.typed : null
  const wrong = state.kind === 'wrong' ? state.fields : {}
  return (
    <Panel id="request" title={texts.request} hint={texts.requestHint}>
      <form {...keepInput(submit)} noValidate className="grid gap-4">
        {state.kind !== 'inspected' && state.kind !== 'wrong' && <FormProblem state={state} />}
        <div className="grid gap-1.5">
          <label htmlFor="method" className="font-medium">
            {texts.method}
          </label>
          <select
            id="method"
            name="method"
            defaultValue={typed?.method ?? 'GET'}
            className={`${selectClass} justify-self-start font-mono`}
          >
            {requestMethods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        </div>
        <Field
          name="path"
          label={texts.path}
          defaultValue={typed?.path ?? routes[0]}
          list="routes"
          maxLength={longestPath}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint={texts.pathHint}
          error={wrong.path}
        />
        <datalist id="routes">
          {routes.map((route) => (
            <option key={route} value={route} />
          ))}
        </datalist>
        <details open={wrong.body !== undefined || (typed?.body ?? '') !== '' || undefined}>
          <summary className="w-fit py-1 text-muted marker:text-muted hover:text-ink">
            {texts.addBody}
          </summary>
          <div className="grid gap-1.5 pt-3">
            <label htmlFor="body" className="font-medium">
              {texts.body}
            </label>
            <textarea
              id="body"
              name="body"
              rows={5}
              maxLength={longestBody}
              spellCheck={false}
              defaultValue={typed?.body ?? ''}
              aria-invalid={wrong.body ? true : undefined}
              aria-describedby={wrong.body ? 'body-error body-hint' : 'body-hint'}
              className="w-full rounded-control border border-edge bg-surface px-3 py-2 font-mono text-caption leading-5 text-ink aria-invalid:border-danger"
            />
            <p id="body-hint" className="text-caption text-muted">
              {texts.bodyHint}
            </p>
            <FieldError id="body-error">{wrong.body}</FieldError>
          </div>
        </details>
        <SubmitButton tone="primary" className="justify-self-start" pendingLabel={texts.sending}>
          {texts.send}
        </SubmitButton>
      </form>
    </Panel>
  )
}
