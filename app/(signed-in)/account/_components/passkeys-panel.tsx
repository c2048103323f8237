import { headers } from 'next/headers'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Panel } from '@/app/_components/ui/panel'
import { describeDevice } from '@/lib/describe-device'
import type { Session } from '@/lib/sendora'
import { getPasskeys } from '@/lib/sendora/server'
import { AddPasskeyForm } from './add-passkey-form'
import { PasskeyNews } from './passkey-news'
import { PasskeyRow } from './passkey-row'

/** The passkeys of the account: what they are called, when they were used, and one more. */
export async function PasskeysPanel({ session }: { session: Session }) {
  const result = await getPasskeys()
  const suggestedName = describeDevice((await headers()).get('user-agent'))
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account">
      {(passkeys) => (
        <Panel
          id="passkeys"
          title="Passkeys"
          hint="Sign in with your fingerprint, your face or the lock of your device. Nothing to type, and nothing that a false page could ask for."
          flush
        >
          <PasskeyNews count={passkeys.length} />
          {passkeys.length === 0 ? (
            <p className="border-t border-line px-5 py-4 text-muted">
              None yet. The first one appears here as soon as you add it.
            </p>
          ) : (
            <ul className="divide-y divide-line border-t border-line">
              {passkeys.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )}
          <div className="border-t border-line px-5 py-4">
            {/* Keyed by the list, so that it begins anew with every passkey. */}
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
