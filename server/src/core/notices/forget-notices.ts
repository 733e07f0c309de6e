import { forgetOld } from '../retention/forget-old'

/** Also deletes what was never read or sent: after so long it is no news. A job that would send it finds nothing. */
export const forgetNotices = forgetOld({
  kind: 'forget_notices',
  keptFor: 'noticeDays',
  forget: { table: 'messages', key: 'id', at: 'created_at' },
})
