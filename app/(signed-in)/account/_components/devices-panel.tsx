import { MonitorSmartphone } from 'lucide-react'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { readDevices } from '@/lib/dashboard-api'
import type { Device } from '@/lib/dashboard-schemas'
import { describeDevice } from '@/lib/describe-device'
import type { Session } from '@/lib/sendora'

const shownDevices = 6

/** Every place where this account is signed in, as the service knows it. */
export async function DevicesPanel({ session }: { session: Session }) {
  const result = await readDevices()
  return (
    <ServiceResultView result={result} session={session} retryHref="/account">
      {(devices) => (
        <Panel
          id="devices"
          title="Where you are signed in"
          hint={`${devices.length} ${devices.length === 1 ? 'sign-in' : 'sign-ins'}, the newest first`}
          flush
        >
          <ul className="divide-y divide-line border-t border-line">
            {newestFirst(devices, session.sessionId).map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                isCurrent={device.id === session.sessionId}
              />
            ))}
          </ul>
        </Panel>
      )}
    </ServiceResultView>
  )
}

/** This session, then the others by their last use, as many as are worth reading. */
function newestFirst(devices: Device[], currentId: string | null): Device[] {
  const rank = ({ id, lastUsedAt, createdAt }: Device) =>
    id === currentId ? Number.POSITIVE_INFINITY : Date.parse(lastUsedAt ?? createdAt)
  return devices.toSorted((left, right) => rank(right) - rank(left)).slice(0, shownDevices)
}

function DeviceRow({ device, isCurrent }: { device: Device; isCurrent: boolean }) {
  const { deviceInfo, lastUsedAt, createdAt } = device
  return (
    <li className="flex min-h-14 items-center gap-4 px-5 py-2">
      <MonitorSmartphone aria-hidden size={17} className="shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <p className="truncate">{describeDevice(deviceInfo)}</p>
        <p className="text-caption text-muted">
          signed in <TimeAgo iso={createdAt} />
        </p>
      </div>
      <p className="shrink-0 text-caption text-muted">
        {isCurrent ? (
          <span className="font-medium text-accent">this session</span>
        ) : (
          <TimeAgo iso={lastUsedAt ?? createdAt} />
        )}
      </p>
    </li>
  )
}
