import type { en } from '../en'
import type { Translated } from '../translated'
import { account } from './account'
import { admin } from './admin'
import { common } from './common'
import { demo } from './demo'
import { events } from './events'
import { frame } from './frame'
import { landing } from './landing'
import { overview } from './overview'
import { people } from './people'
import { preferences } from './preferences'
import { requests } from './requests'
import { signIn } from './sign-in'
import { states } from './states'

export const de: Translated<typeof en> = {
  account,
  admin,
  common,
  demo,
  events,
  frame,
  landing,
  overview,
  people,
  preferences,
  requests,
  signIn,
  states,
}
