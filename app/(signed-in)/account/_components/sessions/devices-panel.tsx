import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { type Device, getDevices } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { DeviceRow } from './device-row'
import { DevicesForm } from './devices-form'

const shownAtOnce = 6

/** Every session of this account, with a button to end each. */
export async function DevicesPanel({ session }: { session: Session }) {
  const result = await getDevices()
  const t = await getTexts('account')
  const texts = await getSentences('account', 'devicesForm')
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account/sessions">
      {(devices) => (
        <Panel
          id="devices"
          title={t('devices.title')}
          hint={t('devices.summary', { count: devices.length })}
          flush
        >
          <DevicesForm texts={texts}>
            <DeviceRows devices={devices.slice(0, shownAtOnce)} />
            {devices.length > shownAtOnce && (
              <details className="group border-t border-line">
                <summary className="px-5 py-3 text-muted marker:text-muted hover:text-ink">
                  <span className="group-open:hidden">
                    {t('devices.showAll', { count: devices.length })}
                  </span>
                  <span className="hidden group-open:inline">{t('devices.showFewer')}</span>
                </summary>
                <DeviceRows devices={devices.slice(shownAtOnce)} />
              </details>
            )}
            {devices.some(({ isCurrent }) => !isCurrent) && (
              <div className="border-t border-line px-5 py-4">
                <SubmitButton
                  name="device"
                  intent="others"
                  tone="danger"
                  pendingLabel={t('devices.signingOut')}
                >
                  {t('devices.signOutOthers')}
                </SubmitButton>
              </div>
            )}
          </DevicesForm>
        </Panel>
      )}
    </ServiceResultView>
  )
}

function DeviceRows({ devices }: { devices: Device[] }) {
  return (
    <ul className="divide-y divide-line border-t border-line">
      {devices.map((device) => (
        <DeviceRow key={device.id} device={device} />
      ))}
    </ul>
  )
}
