import { MonitorSmartphone } from 'lucide-react'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { describeDevice } from '@/lib/describe-device'
import type { Device } from '@/lib/sendora/account'

/** One session. The current one is marked instead of offering to sign it out. */
export function DeviceRow({ device }: { device: Device }) {
  const { id, deviceInfo, lastUsedAt, createdAt, isCurrent } = device
  const label = describeDevice(deviceInfo)
  return (
    <li className="flex min-h-14 items-center gap-4 px-5 py-2">
      <MonitorSmartphone aria-hidden size={17} className="shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <p className="truncate">{label}</p>
        <p className="text-caption text-muted">
          signed in <TimeAgo iso={createdAt} />
          {!isCurrent && lastUsedAt && (
            <>
              , last used <TimeAgo iso={lastUsedAt} />
            </>
          )}
        </p>
      </div>
      {isCurrent ? (
        <p className="shrink-0 text-caption font-medium text-accent">this session</p>
      ) : (
        <SubmitButton
          name="device"
          intent={id}
          tone="quiet"
          className="-mr-3.5"
          pendingLabel="Signing out…"
        >
          Sign out
          <span className="sr-only">
            {' '}
            of {label}, signed in <TimeAgo iso={createdAt} />
          </span>
        </SubmitButton>
      )}
    </li>
  )
}
