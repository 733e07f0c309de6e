import { type CreateVisit, type Visit, type VisitMark, visitMarks } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { readKeptSetting } from '../settings/kept-settings'
import type { Context } from '../system/system'
import { entranceOf } from './entrance-of'
import { entranceSetting } from './entrance-setting'
import { identified } from './identified'

interface NewVisit {
  /** null: somebody who is not logged in. */
  customerId: string | null
  visit: CreateVisit
}

/** Inserts a visit with its marks. Of who is logged in it is known at once whose it is. */
export async function recordVisit(tx: Tx, { customerId, visit }: NewVisit, context: Context): Promise<Visit> {
  const { scene } = visit
  const { now } = context
  const id = newId('visit')
  const entrance = entranceOf(scene, await readKeptSetting(tx, entranceSetting, now))
  // The token of a card is kept nowhere but as a hash, and whoever opens one comes by its address.
  const path = visit.path.replace(/([?&]token=)[^&]*/g, '$1…')
  await tx
    .insertInto('visits')
    .values({ id, customer_id: customerId, scene, entrance, path, created_at: now })
    .execute()
  const marks = visitMarks.flatMap((mark) => markOf(mark, visit[mark]))
  if (marks.length > 0) {
    await tx
      .insertInto('visit_marks')
      .values(marks.map((one) => ({ ...one, visit_id: id })))
      .execute()
  }
  if (customerId !== null) {
    const known = Object.fromEntries(marks.map(({ mark, value }) => [mark, value]))
    await identified(tx, customerId, { id, entrance, marks: known, isKept: false }, context)
  }
  return { id, entrance, createdAt: now.toISOString() }
}

const markOf = (mark: VisitMark, value: string | undefined) => (value ? [{ mark, value }] : [])
