import type { ClientEvent } from '@haoli/contract'
import { useEffect } from 'react'
import { phoneNow } from '@/common/lib/clock'
import { eventQueue, type WaitingEvent } from '@/common/lib/event-queue'
import { storage } from '@/common/platform/storage'
import { watchAppVisibility } from '@/common/platform/visibility'
import { toApiError } from './api-error'
import { exchange } from './exchange'

type Without<Event, Names extends string> = Event extends unknown ? Omit<Event, Names> : never
/** What happened, without what the queue adds. */
type NewEvent = Without<ClientEvent, 'id' | 'ageMs' | 'visitId'>

const kept = () => storage.get<WaitingEvent[]>('events') ?? []

/** Without a session: the API is not told whose events they are. Refused for good, they are not sent again. */
async function send(events: WaitingEvent[]): Promise<void> {
  const now = phoneNow()
  const body = { events: events.map(({ at, ...event }) => ({ ...event, ageMs: Math.max(0, now - at) })) }
  const { status } = await exchange({ method: 'POST', path: '/v1/events', body })
  if (status >= 500 || status === 429) throw new Error(`events: ${status}`)
}

const queue = eventQueue<WaitingEvent>({
  // Their visit is over: they do not belong to the one that begins now.
  load: () => kept().map((event) => ({ visitId: null, ...event })),
  save: (events) => storage.set('events', events),
  send,
})

let visit: string | undefined
let counting = true

/** Whether there is somebody whose use is counted: a search crawler only reads. */
export function countEvents(whether: boolean): void {
  counting = whether
}

/** Counts something that the shopper did or saw. Nothing that somebody typed, and nothing that tells who it was. */
export function track(event: NewEvent): void {
  if (!counting) return
  // Of chance alone: it tells neither when it was made nor in which order.
  const id = `${Math.random().toString(36).slice(2, 12)}-${Math.random().toString(36).slice(2, 12)}`
  queue.add({ ...event, id, at: phoneNow(), ...(visit && { visitId: visit }) })
}

/** Events belong to this visit from now on, and those of before that wait for one. */
export function nowInVisit(visitId: string): void {
  visit = visitId
  queue.stamp(visitId)
}

/** Events belong to a visit that is being recorded from now on. Those that still wait for the one before belong to none. */
export function leaveVisit(): void {
  visit = undefined
  queue.leaveVisit()
}

const counted = new WeakSet<object>()

/** Counts an error that is shown to the shopper, once however many places show it. A query may throw anything. */
export function trackFailure(thrown: unknown): void {
  const error = toApiError(thrown)
  const one = thrown instanceof Object ? thrown : error
  if (counted.has(one)) return
  counted.add(one)
  track({ kind: 'failed', code: error.code })
}

/** Counts the error of a query; null where it has none, or none that is shown. */
export function useTrackFailure(thrown: unknown): void {
  useEffect(() => {
    if (thrown) trackFailure(thrown)
  }, [thrown])
}

/** Sends what waits whenever the app is hidden. Returns how to stop. */
export const sendEventsOnHide = (): (() => void) =>
  watchAppVisibility((visible) => {
    if (!visible) void queue.flush()
  })
