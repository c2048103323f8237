import { SendoraError } from '../core/errors/sendora-error'

/**
 * Waits for a part of this folder that few requests need. Without it there's no verdict, so no one is signed out.
 *
 * @throws SendoraError `service_unavailable`
 */
export async function loadPart<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part
  } catch (cause) {
    const message = "A part of lib/sendora couldn't be loaded. Is the build complete?"
    throw new SendoraError('service_unavailable', message, { cause })
  }
}
