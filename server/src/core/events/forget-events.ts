import { forgetOld } from '../retention/forget-old'

export const forgetEvents = forgetOld({
  kind: 'forget_events',
  keptFor: 'eventDays',
  forget: { table: 'client_events', key: 'id', at: 'at' },
})
