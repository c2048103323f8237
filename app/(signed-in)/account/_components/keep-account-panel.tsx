import { SignUpForm } from '@/app/_components/auth/sign-up-form'
import { Panel } from '@/app/_components/ui/panel'
import { socialProviders } from '@/lib/sendora'
import { idempotencyKey } from '@/lib/sendora/account'
import { LinkForm } from './sign-in-methods/link-form'

/** For a guest: how to keep their data. */
export async function KeepAccountPanel() {
  return (
    <Panel
      id="keep-account"
      title="Keep this account"
      hint="Keep everything, and sign in from any browser."
    >
      <div className="grid gap-6">
        <SignUpForm from="/account" isGuest idempotencyKey={await idempotencyKey()} />
        <LinkForm providers={socialProviders} />
      </div>
    </Panel>
  )
}
