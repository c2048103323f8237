import type { FormState } from '@/lib/sendora'
import { Notice } from './notice'

/** Why a form did not do what it should, above its fields. */
export function FormProblem({ state }: { state: FormState }) {
  if (state.kind === 'refused') return <Notice tone="danger">{state.message}</Notice>
  if (state.kind === 'invalid') {
    return <Notice tone="danger">Check what is marked below and try again.</Notice>
  }
  return null
}
