import { ShieldX } from 'lucide-react'
import { readRequiredClaims } from '@/lib/required-claims'
import type { ServiceResult, Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { Facts } from '../../ui/facts'
import { ForbiddenActions } from './forbidden-actions'
import { StatePanel } from './state-panel'

type Forbidden = Extract<ServiceResult<unknown>, { kind: 'forbidden' }>
type Props = { result: Forbidden; claims: Session['claims'] }

/** A valid session without access: shows the required claim and the one the session has. */
export async function ForbiddenPanel({ result, claims }: Props) {
  const t = await getTexts('states')
  const required = readRequiredClaims(result.details, claims)
  return (
    <StatePanel
      icon={ShieldX}
      title={t('forbidden.title')}
      code={`403 · ${result.code}`}
      actions={<ForbiddenActions />}
    >
      <p>{t('forbidden.lead')}</p>
      {required.length > 0 && (
        <div className="text-ink">
          <Facts
            facts={required.map(({ claim, wanted, present }) => ({
              label: claim,
              value:
                present === null
                  ? t('forbidden.missing', { wanted })
                  : t('forbidden.needs', { wanted, present }),
              mono: true,
            }))}
          />
        </div>
      )}
    </StatePanel>
  )
}
