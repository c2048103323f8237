import { KeyRound } from 'lucide-react'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { Passkey } from '@/lib/sendora/account'
import { RemovePasskeyForm } from './remove-passkey-form'

/** One passkey, with the question before it is removed. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { id, lastUsedAt, createdAt } = passkey
  const name = passkey.name ?? 'Passkey'
  return (
    <li className="relative px-5 py-2">
      <div className="flex min-h-10 items-center gap-4 pr-20">
        <KeyRound aria-hidden size={17} className="shrink-0 text-muted" />
        <div className="min-w-0">
          <p className="truncate">{name}</p>
          <p className="text-caption text-muted">
            added <TimeAgo iso={createdAt} />,{' '}
            {lastUsedAt ? (
              <>
                last used <TimeAgo iso={lastUsedAt} />
              </>
            ) : (
              'not used yet'
            )}
          </p>
        </div>
      </div>
      <RemovePasskeyForm id={id} name={name} />
    </li>
  )
}
