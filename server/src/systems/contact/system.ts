import type { System } from '../../core/system/system'
import { contactSetting } from './contact-setting'
import { contactRoutes } from './routes'

/** A person to ask: how customers reach the shop's staff, and when. */
export const contact: System = {
  name: 'contact',
  routes: { shopper: [contactRoutes] },
  settings: [contactSetting],
}
