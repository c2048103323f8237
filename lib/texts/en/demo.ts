/** The demo's controls, which bend the mock service. */
export const demo = {
  title: 'Demo controls',
  hint: 'Break the session and watch. Only your account is affected.',
  expire: {
    label: 'Expire my access token',
    effect: 'It expires right away. Then open any page.',
    done: 'It expires in two seconds. Then open any page: the gate refreshes it, and you won’t notice.',
  },
  revoke: {
    label: 'Revoke this session elsewhere',
    effect: 'The same as signing out everywhere from another device.',
    done: 'Revoked. Open any page: the service rejects the token, the refresh fails, and you’re sent to sign in.',
  },
  outage: {
    label: 'Take the service down for 20 seconds',
    effect: 'Pages say the service is unavailable. You stay signed in.',
    done: 'Down for 20 seconds. Open Overview: it says so, and you stay signed in.',
  },
  restore: {
    label: 'Bring it back',
    effect: 'Ends the outage early.',
    done: 'The service is back.',
  },
} as const
