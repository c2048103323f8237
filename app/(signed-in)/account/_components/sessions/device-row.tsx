import { MonitorSmartphone } from 'lucide-react'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { describeDevice } from '@/lib/describe-device'
import type { Device } from '@/lib/sendora/account'
import { getTexts } from '@/lib/texts/server'

/** One session. The current one is marked instead of offering to sign it out. */
export async function DeviceRow({ device: row }: { device: Device }) {
  const { id, deviceInfo, lastUsedAt, createdAt, isCurrent } = row
  const t = await getTexts('account')
  const device = describeDevice(deviceInfo, t)
  const when = () => <TimeAgo iso={createdAt} />
  return (
    <li className="flex min-h-14 items-center gap-4 px-5 py-2">
      <MonitorSmartphone aria-hidden size={17} className="shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <p className="truncate">{device}</p>
        <p className="text-caption text-muted">
          {isCurrent || !lastUsedAt
            ? t.rich('devices.signedIn', { when })
            : t.rich('devices.lastUsed', { when, used: () => <TimeAgo iso={lastUsedAt} /> })}
        </p>
      </div>
      {isCurrent ? (
        <p className="shrink-0 text-caption font-medium text-accent">{t('devices.current')}</p>
      ) : (
        <SubmitButton
          name="device"
          intent={id}
          tone="quiet"
          className="-mr-3.5"
          pendingLabel={t('devices.signingOut')}
        >
          {t('devices.signOut')}
          <span className="sr-only"> {t.rich('devices.ofDevice', { device, when })}</span>
        </SubmitButton>
      )}
    </li>
  )
}
