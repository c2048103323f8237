import { headers } from 'next/headers'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Panel } from '@/app/_components/ui/panel'
import { describeDevice } from '@/lib/describe-device'
import type { Session } from '@/lib/sendora'
import { getPasskeys } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AddPasskeyForm } from './add-passkey-form'
import { PasskeyNews } from './passkey-news'
import { PasskeyRow } from './passkey-row'

/** The account's passkeys, and a form to add one. */
export async function PasskeysPanel({ session }: { session: Session }) {
  const result = await getPasskeys()
  const t = await getTexts('account')
  const newsTexts = await getSentences('account', 'passkeyNews')
  const addTexts = await getSentences('account', 'addPasskeyForm')
  const suggestedName = describeDevice((await headers()).get('user-agent'), t)
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account/security">
      {(passkeys) => (
        <Panel id="passkeys" title={t('passkeys.title')} hint={t('passkeys.hint')} flush>
          <PasskeyNews count={passkeys.length} texts={newsTexts} />
          {passkeys.length === 0 ? (
            <p className="border-t border-line px-5 py-4 text-muted">{t('passkeys.empty')}</p>
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
              texts={addTexts}
            />
          </div>
        </Panel>
      )}
    </ServiceResultView>
  )
}
