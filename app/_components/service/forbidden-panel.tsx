import { ShieldX } from 'lucide-react'
import { readRequiredClaims } from '@/lib/required-claims'
import type { ServiceResult, Session } from '@/lib/sendora'
import { Facts } from '../ui/facts'
import { ForbiddenActions } from './forbidden-actions'
import { StatePanel } from './state-panel'

type Forbidden = Extract<ServiceResult<unknown>, { kind: 'forbidden' }>
type Props = { result: Forbidden; claims: Session['claims'] }

/** The session is fine but may not see this: shows which claim is asked for and which is there. */
export function ForbiddenPanel({ result, claims }: Props) {
  const required = readRequiredClaims(result.details, claims)
  return (
    <StatePanel
      icon={ShieldX}
      title="Your account may not see this"
      code={`403 · ${result.code}`}
      actions={<ForbiddenActions />}
    >
      <p>
        {result.message} Signing in again does not change it; an admin of your team can. If that has
        just happened, check again.
      </p>
      {required.length > 0 && (
        <div className="text-ink">
          <Facts
            facts={required.map(({ claim, wanted, present }) => ({
              label: claim,
              value: `needs ${wanted}, yours is ${present}`,
              mono: true,
            }))}
          />
        </div>
      )}
    </StatePanel>
  )
}
