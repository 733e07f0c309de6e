import {
  type CreateVisit,
  crawlerScene,
  markParams,
  readMarks,
  singlePageScene,
  type Visit,
  type VisitMark,
} from '@haoli/contract'
import { create } from 'zustand'
import { channelsShareKey, type EnterOptions, enterOptions, watchEntering } from '@/common/platform/entrance'
import { countEvents, leaveVisit, nowInVisit, track } from './events'
import { api } from './http'
import { useSession } from './session'
import { submitter } from './submitter'
import { visitClaims } from './visit-claims'

interface EntranceState {
  scene: number
  /** Undefined while it is being recorded. Null: commands go on without it. */
  visitId: string | null | undefined
}

/** How the shop was entered this time. Only this file writes it. */
export const useEntrance = create<EntranceState>(() => ({ scene: 0, visitId: undefined }))

/**
 * The id of the visit that a quote names, and the order made from it, which tells where the shopper came from. Undefined
 * while it is being recorded, for some seconds at most: prices wait for it. Null where it could not be recorded, or not yet.
 */
export const useNamedVisit = () => useEntrance(({ visitId }) => visitId)

/** Whether this is the single page that Moments opens: no login, payment or navigation there (wechat.md 2.6). */
export const useSinglePage = () => useEntrance(({ scene }) => scene === singlePageScene)

const addVisit = submitter<CreateVisit, Visit>(
  (visit, key) => api.command('/v1/visits', visit, key, { as: 'visitor' }),
  { sideBySide: true },
)

/** How long prices wait for a visit that is being recorded, ms. */
const patienceMs = 3_000

async function visitOf(options: EnterOptions): Promise<CreateVisit> {
  const shareKey = await channelsShareKey(options.scene)
  const marks = readMarks({ ...options, ...(shareKey && { shareKey }) })
  return { scene: options.scene, path: options.path.slice(0, 256), ...marks }
}

const claims = visitClaims((visitId) => {
  if (useEntrance.getState().visitId === visitId) useEntrance.setState({ visitId: null })
})

let last = ''
/** The visit of the last options could not be recorded. */
let failed = false

async function record(options: EnterOptions) {
  const seen = JSON.stringify(options)
  // Returning from the background is the same visit.
  if (seen === last && !failed) return claims.retry()
  if (seen !== last) {
    if (last) leaveVisit()
    claims.left()
    countEvents(options.scene !== crawlerScene)
    track({ kind: 'opened', what: 'shop' })
    useEntrance.setState({ scene: options.scene, visitId: undefined })
  }
  last = seen
  failed = false
  // Nobody has come.
  if (options.scene === crawlerScene) return useEntrance.setState({ visitId: null })
  // The app may be entered anew in the meantime: that is the visit then.
  const isVisit = () => last === seen
  const goOnWithout = () => isVisit() && useEntrance.setState({ visitId: null })
  const patience = setTimeout(goOnWithout, patienceMs)
  const customerId = useSession.getState().me?.id ?? null
  try {
    const visit = await addVisit(await visitOf(options))
    if (!visit || !isVisit()) return
    useEntrance.setState({ visitId: visit.id })
    nowInVisit(visit.id)
    claims.recorded({ id: visit.id, customerId })
  } catch {
    // Not shown to the shopper; the next time that the app is entered it is tried again.
    if (isVisit()) failed = true
    goOnWithout()
  } finally {
    clearTimeout(patience)
  }
}

/** Records this visit and each later one. Returns a function that stops it. */
export function recordVisits(): () => void {
  void record(enterOptions())
  const ends = [watchEntering((options) => void record(options)), claims.watchLogins()]
  return () => {
    for (const end of ends) end()
  }
}

/** Adds who shared the path, and how, as parameters. */
export function sharedPath(path: string, marks: Partial<Record<VisitMark, string>> = {}): string {
  const sharer = useSession.getState().me?.id
  const all = { channel: 'share_card', ...(sharer && { sharer }), ...marks }
  const pairs = Object.entries(all).map(
    ([name, value]) => `${markParams[name as VisitMark]}=${encodeURIComponent(value)}`,
  )
  return `${path}${path.includes('?') ? '&' : '?'}${pairs.join('&')}`
}
