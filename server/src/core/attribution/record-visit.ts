import { type CreateVisit, type Marks, returningScenes, type Visit, type VisitMark, visitMarks } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { readKeptSetting } from '../settings/kept-settings'
import type { Context } from '../system/system'
import { entranceOf } from './entrance-of'
import { entranceSetting } from './entrance-setting'
import { identified } from './identified'
import { marksToKeep } from './kept-marks'

interface NewVisit {
  /** null: somebody who is not logged in. */
  customerId: string | null
  visit: CreateVisit
}

/** Inserts a visit with its marks. Of who is logged in it is known at once whose it is. */
export async function recordVisit(tx: Tx, { customerId, visit }: NewVisit, context: Context): Promise<Visit> {
  const { scene } = visit
  const { now } = context
  const setting = await readKeptSetting(tx, entranceSetting, now)
  const id = newId('visit')
  const entrance = entranceOf(scene, setting)
  const own = marksOf(visit)
  const { previousVisitId } = visit
  const isReturn = returningScenes.includes(scene) && Object.keys(own).length === 0
  const kept =
    isReturn && previousVisitId
      ? await marksToKeep(tx, { customerId, previousVisitId, now }, setting.keptMarksDays)
      : null
  const marks = kept?.marks ?? own
  // The token of a card is kept nowhere but as a hash, and whoever opens one comes by its address.
  const path = visit.path.replace(/([?&]token=)[^&]*/g, '$1…')
  await tx
    .insertInto('visits')
    .values({ id, customer_id: customerId, scene, entrance, path, kept_from: kept?.from ?? null, created_at: now })
    .execute()
  await insertMarks(tx, id, marks)
  if (customerId !== null) await identified(tx, customerId, { id, entrance, marks, isKept: kept !== null }, context)
  return { id, entrance, createdAt: now.toISOString() }
}

const marksOf = (visit: CreateVisit): Marks =>
  Object.fromEntries(visitMarks.flatMap((mark) => (visit[mark] ? [[mark, visit[mark]]] : [])))

async function insertMarks(tx: Tx, visitId: string, marks: Marks): Promise<void> {
  const rows = Object.entries(marks).map(([mark, value]) => ({ visit_id: visitId, mark: mark as VisitMark, value }))
  if (rows.length > 0) await tx.insertInto('visit_marks').values(rows).execute()
}
