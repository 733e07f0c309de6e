import type { DueWork } from '../../core/jobs/jobs'
import { expirePresent } from './expire-present'
import { remindGiver } from './remind-giver'

export function handlePresentDueWork(due: DueWork): void {
  due.handle('expire_present', (tx, presentId, now) => expirePresent(tx, presentId, { now, due }))
  due.handle('remind_giver', (tx, presentId, now) => remindGiver(tx, presentId, { now, due }))
}
