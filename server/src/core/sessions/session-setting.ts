import { SessionSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const sessionSetting: Setting<typeof SessionSetting> = {
  key: 'sessions',
  decides: 'how long a login lasts, and on how many devices at once',
  schema: SessionSetting,
  changedBy: ['owner'],
  stepUp: true,
  initial: { accessMinutes: 30, refreshDays: 30, longestDays: 180, perCustomer: 20 },
  async check(_db, { refreshDays, longestDays }) {
    if (longestDays >= refreshDays) return undefined
    return { param: '/longestDays', message: 'a session cannot end before it has to be refreshed' }
  },
}
