import { type CreateVisit, readMarks, returningScenes, singlePageScene, type Visit } from '@haoli/contract'
import { channelsShareKey, type EnterOptions } from '@/common/platform/entrance'
import { toApiError } from './api-error'
import { api } from './http'
import { submitter } from './submitter'

const addVisit = submitter<CreateVisit, Visit>(
  (visit, key) => api.command('/v1/visits', visit, key, { as: visitor(visit) }),
  { sideBySide: true },
)

/** Who opens a promoter's link logs in, so that they are told who recommended the shop. Moments' single page has no login. */
const visitor = ({ promoter, scene }: CreateVisit) => (promoter && scene !== singlePageScene ? 'customer' : 'visitor')

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
