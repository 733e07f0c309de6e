import { type CreateVisit, readMarks, returningScenes, type Visit } from '@haoli/contract'
import { channelsShareKey, type EnterOptions } from '@/common/platform/entrance'
import { toApiError } from './api-error'
import { api } from './http'
import { submitter } from './submitter'

const addVisit = submitter<CreateVisit, Visit>(
  (visit, key) => api.command('/v1/visits', visit, key, { as: 'visitor' }),
  { sideBySide: true },
)

/**
 * Records a visit. Who comes back without a link names the visit `before`, whose marks the API keeps. It knows best whether it may:
 * where it refuses that visit, this one has none.
 */
export async function sendVisit(
  options: EnterOptions,
  before: Promise<string | undefined>,
): Promise<Visit | undefined> {
  const { scene, path } = options
  const shareKey = await channelsShareKey(scene)
  const marks = readMarks({ ...options, ...(shareKey && { shareKey }) })
  const visit: CreateVisit = { scene, path: path.slice(0, 256), ...marks }
  const isReturn = returningScenes.includes(scene) && Object.keys(marks).length === 0
  const previousVisitId = isReturn ? await before : undefined
  if (previousVisitId === undefined) return addVisit(visit)
  try {
    return await addVisit({ ...visit, previousVisitId })
  } catch (error) {
    if (toApiError(error).details.param !== '/previousVisitId') throw error
    return addVisit(visit)
  }
}
