import { Link2 } from 'lucide-react'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { Identity } from '@/lib/sendora/account'
import { methodWord } from '@/lib/sign-in/method-word'
import { getSentences, getTexts } from '@/lib/texts/server'
import { UnlinkForm } from './unlink-form'

export async function IdentityRow({ identity }: { identity: Identity }) {
  const { provider, email, linkedAt } = identity
  const name = methodWord(provider)
  const t = await getTexts('account')
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-3 px-5 py-2.5">
      <Link2 aria-hidden size={17} className="shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <p>{name}</p>
        <p className="text-caption text-muted wrap-anywhere">
          {t.rich('linked.row', {
            email: email ?? t('linked.noEmail'),
            when: () => <TimeAgo iso={linkedAt} />,
          })}
        </p>
      </div>
      <UnlinkForm
        provider={provider}
        name={name}
        texts={await getSentences('account', 'unlinkForm')}
      />
    </li>
  )
}
