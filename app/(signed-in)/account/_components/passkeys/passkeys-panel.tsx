import { headers } from 'next/headers'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Panel } from '@/app/_components/ui/panel'
import { describeDevice } from '@/lib/describe-device'
import type { Session } from '@/lib/sendora'
import { getPasskeys } from '@/lib/sendora/account'
import { AddPasskeyForm } from './add-passkey-form'
import { PasskeyNews } from './passkey-news'
import { PasskeyRow } from './passkey-row'

/** The account's passkeys, and a form to add one. */
export async function PasskeysPanel({ session }: { session: Session }) {
  const result = await getPasskeys()
  const suggestedName = describeDevice((await headers()).get('user-agent'))
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account">
      {(passkeys) => (
        <Panel
          id="passkeys"
          title="Passkeys"
          hint="Sign in with your fingerprint, face, or screen lock. Nothing to type, and it can’t be phished."
          flush
        >
          <PasskeyNews count={passkeys.length} />
          {passkeys.length === 0 ? (
            <p className="border-t border-line px-5 py-4 text-muted">None yet. Add one below.</p>
          ) : (
            <ul className="divide-y divide-line border-t border-line">
              {passkeys.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )}
          <div className="border-t border-line px-5 py-4">
            {/* Keyed by the count, so that the form resets with every new passkey. */}
            <AddPasskeyForm
              key={passkeys.length}
              suggestedName={suggestedName}
              count={passkeys.length}
            />
          </div>
        </Panel>
      )}
    </ServiceResultView>
  )
}
