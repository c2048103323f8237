import type { ReactNode } from 'react'
import type { Session } from '@/lib/sendora'
import { TryRefresh } from '@/lib/sendora/client'

type Props = {
  session: Session
  /** The page itself with its query. */
  from: string
  /** Shown while the session is renewed. */
  children?: ReactNode
}

/** The service rejected the session's token: gets a new one, automatically with scripts and by a button without. */
export function RenewSession({ session, from, children }: Props) {
  return (
    // Keyed by the refused token's expiry: a second refusal mounts it anew and it tries again.
    <TryRefresh key={session.expiresAtSeconds} refused={session.expiresAtSeconds} from={from}>
      {children}
    </TryRefresh>
  )
}
