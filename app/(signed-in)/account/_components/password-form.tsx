'use client'

import { useActionState } from 'react'
import { Field } from '@/app/_components/ui/field'
import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { idle } from '@/lib/sendora'
import { changePasswordAction } from '@/lib/sendora/account-actions'

export function PasswordForm({ email }: { email: string | null }) {
  const [state, submit] = useActionState(changePasswordAction, idle)
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  return (
    <form action={submit} noValidate className="grid gap-4">
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      {state.kind === 'done' && (
        <Notice tone="done">Your password is changed. Every other device is signed out.</Notice>
      )}
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={email ?? ''} readOnly hidden />
      <Field
        name="currentPassword"
        label="Current password"
        type="password"
        autoComplete="current-password"
        error={fields.currentPassword}
      />
      <Field
        name="newPassword"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="8 characters or more."
        error={fields.newPassword}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton pendingLabel="Saving…">Change password</SubmitButton>
        <a href="/forgot-password" className="link text-caption">
          Forgot your password?
        </a>
      </div>
    </form>
  )
}
