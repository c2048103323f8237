import type { EventSource, RequestId } from '../core/events'
import type { SendoraConfig } from '../core/options'
import { report } from './report'
import type { Rotation } from './rotator'
import { rotatorFor } from './rotator-for'

/** Rotates through the process's one rotator, and reports what came of it. */
export async function rotateAndReport(
  config: SendoraConfig,
  refreshToken: string,
  { source, requestId }: { source: EventSource; requestId: RequestId | null },
): Promise<Rotation> {
  const startedMs = config.elapsedMs()
  const rotation = await rotatorFor(config).rotate(refreshToken)
  const facts = { source, durationMs: Math.round(config.elapsedMs() - startedMs) }
  switch (rotation.kind) {
    case 'rotated':
      report({ name: 'rotation.renewed', role: rotation.role, ...facts }, requestId)
      break
    case 'rejected':
      report(
        { name: rotation.isReuse ? 'rotation.reuse_detected' : 'rotation.rejected', ...facts },
        requestId,
      )
      break
    case 'unavailable':
      report({ name: 'rotation.unavailable', ...facts }, requestId)
      break
  }
  return rotation
}
