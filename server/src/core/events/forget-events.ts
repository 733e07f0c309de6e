import { forgetOld } from '../retention/forget-old'

export const forgetEvents = forgetOld({
  kind: 'forget_events',
  keptFor: 'eventDays',
  rows: { table: 'client_events', key: 'id', at: 'at' },
})
