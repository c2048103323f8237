import { ShieldX } from 'lucide-react'
import { readRequiredClaims } from '@/lib/required-claims'
import type { ServiceResult, Session } from '@/lib/sendora'
import { Facts } from '../ui/facts'
import { ForbiddenActions } from './forbidden-actions'
import { StatePanel } from './state-panel'

type Forbidden = Extract<ServiceResult<unknown>, { kind: 'forbidden' }>
type Props = { result: Forbidden; claims: Session['claims'] }

/** A valid session without access: shows the required claim and the one the session has. */
export function ForbiddenPanel({ result, claims }: Props) {
  const required = readRequiredClaims(result.details, claims)
  return (
    <StatePanel
      icon={ShieldX}
      title="You don’t have access to this page"
      code={`403 · ${result.code}`}
      actions={<ForbiddenActions />}
    >
      <p>
        {result.message} Signing in again won’t help. If you were just given access, check again.
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
