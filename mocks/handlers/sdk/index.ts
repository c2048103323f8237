import type { World } from '../../state/world'
import { trackingHandlers } from './events'
import { flagHandlers } from './feature-flags'

/** What the browser SDK calls. */
export const sdkHandlers = (world: World) => [...trackingHandlers(world), ...flagHandlers(world)]
