import { defineSendora } from './core/config/options'

/**
 * The configuration of your app: the one file of this folder that's yours to edit. The gate, pages, handlers, actions
 * and client components follow it. Write literals, or functions that import nothing: the gate may run on Edge. Other
 * options come from the environment when the server runs, or from the defaults: see `SendoraOptions`. Hooks, limits,
 * events and the shared store belong in `configureSendora`, in `instrumentation.ts`.
 */
export default defineSendora({
  // loginPath: '/login',
  // mfaPath: '/mfa',
  // afterSignInPath: '/dashboard',
  verifier: () => import('./verify'),
  sharedRotation: () => import('./rotation/shared-refresh'),
})
