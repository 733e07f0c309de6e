import { crawlerScene, markParams, singlePageScene, type VisitMark } from '@haoli/contract'
import { create } from 'zustand'
import { isSameVisit } from '@/common/lib/same-visit'
import { type EnterOptions, enterOptions, watchEntering } from '@/common/platform/entrance'
import { isPageOnTop } from '@/common/platform/pages'
import { storage } from '@/common/platform/storage'
import { countEvents, leaveVisit, nowInVisit, track } from './events'
import { sendVisit } from './send-visit'
import { useSession } from './session'
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

/** How long prices wait for a visit that is being recorded, ms. */
const patienceMs = 3_000

const claims = visitClaims((visitId) => {
  if (useEntrance.getState().visitId === visitId) useEntrance.setState({ visitId: null })
})

/** How the visit began. */
let entered: EnterOptions | undefined
/** It could not be recorded. */
let failed = false
/** The last visit that was recorded, also before the app was started this time. It waits for one that is under way. */
let latestId = Promise.resolve(storage.get<string>('visit'))

async function record(options: EnterOptions) {
  const isSame = entered !== undefined && isSameVisit(entered, options, isPageOnTop(options))
  if (isSame && !failed) return claims.retry()
  if (!isSame) begin(options)
  failed = false
  const visit = entered ?? options
  // Nobody has come.
  if (visit.scene === crawlerScene) return useEntrance.setState({ visitId: null })
  // The app may be entered anew in the meantime: that is the visit then.
  const isVisit = () => entered === visit
  const goOnWithout = () => isVisit() && useEntrance.setState({ visitId: null })
  const patience = setTimeout(goOnWithout, patienceMs)
  const customerId = useSession.getState().me?.id ?? null
  const before = latestId
  const sent = sendVisit(visit, before)
  latestId = sent.then((one) => one?.id ?? before).catch(() => before)
  try {
    const recorded = await sent
    if (!recorded || !isVisit()) return
    storage.set('visit', recorded.id)
    useEntrance.setState({ visitId: recorded.id })
    nowInVisit(recorded.id)
    claims.recorded({ id: recorded.id, customerId })
  } catch {
    // Not shown to the shopper; the next time that the app is entered it is tried again.
    if (isVisit()) failed = true
    goOnWithout()
  } finally {
    clearTimeout(patience)
  }
}

function begin(options: EnterOptions) {
  if (entered) leaveVisit()
  entered = options
  claims.left()
  countEvents(options.scene !== crawlerScene)
  track({ kind: 'opened', what: 'shop' })
  useEntrance.setState({ scene: options.scene, visitId: undefined })
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
