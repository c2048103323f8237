import { defineSendora } from './core/config/options'

/**
 * The configuration of your app, and the one file of this folder that is yours to edit. The gate, pages, route
 * handlers, actions and client components all follow it.
 *
 * Write literals here, or functions that import nothing: the gate loads this file on Edge as well. What is left out
 * comes from the environment when the server runs, else from the defaults; `SendoraOptions` describes each option.
 * Hooks, limits, events and the shared store belong in `configureSendora`, in `instrumentation.ts`.
 */
export default defineSendora({
  // loginPath: '/login',
  // mfaPath: '/mfa',
  // afterSignInPath: '/dashboard',
  verifier: () => import('./verify'),
  sharedRotation: () => import('./rotation/shared-refresh'),
})
