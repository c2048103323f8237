import { KeyRound } from 'lucide-react'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { Passkey } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { RemovePasskeyForm } from './remove-passkey-form'

/** One passkey, with the question before it is removed. */
export async function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { id, lastUsedAt, createdAt } = passkey
  const t = await getTexts('account')
  const name = passkey.name ?? t('passkeys.unnamed')
  const added = () => <TimeAgo iso={createdAt} />
  return (
    <li className="relative px-5 py-2">
      <div className="flex min-h-10 items-center gap-4 pr-20">
        <KeyRound aria-hidden size={17} className="shrink-0 text-muted" />
        <div className="min-w-0">
          <p className="truncate">{name}</p>
          <p className="text-caption text-muted">
            {lastUsedAt
              ? t.rich('passkeys.used', { added, used: () => <TimeAgo iso={lastUsedAt} /> })
              : t.rich('passkeys.unused', { added })}
          </p>
        </div>
      </div>
      <RemovePasskeyForm
        id={id}
        name={name}
        question={t.rich('removePasskey.question', {
          name,
          b: (text) => <span className="font-medium wrap-anywhere">{text}</span>,
        })}
        texts={await getSentences('account', 'removePasskey')}
      />
    </li>
  )
}
