import type { Invoice } from '@haoli/contract'

/** Something happens to it soon, without anybody's doing. */
export const isMoving = ({ state, waitsFor, reds }: Invoice): boolean =>
  state === 'issuing' ||
  state === 'reversing' ||
  (state === 'applied' && (waitsFor === null || waitsFor === 'reversal')) ||
  (state === 'issued' && reds.some((red) => red.state === 'due'))

/** It lives: another one cannot be applied for. */
export const lives = ({ state }: Invoice): boolean => !['withdrawn', 'reversing', 'reversed'].includes(state)

/** What happened to an invoice, newest first. */
export type InvoiceEvent =
  | { what: 'applied' | 'issued' | 'withdrawn' | 'reversed'; at: string }
  | { what: 'red'; at: string; fen: number; isIssued: boolean }

export function eventsOf({ state, appliedAt, issuedAt, endedAt, reds }: Invoice): InvoiceEvent[] {
  const events: InvoiceEvent[] = [{ what: 'applied', at: appliedAt }]
  if (issuedAt) events.push({ what: 'issued', at: issuedAt })
  for (const red of reds) {
    const isIssued = red.issuedAt !== null
    events.push({ what: 'red', at: red.issuedAt ?? red.createdAt, fen: red.amountFen, isIssued })
  }
  if (endedAt && state !== 'issued')
    events.push({ what: state === 'withdrawn' ? 'withdrawn' : 'reversed', at: endedAt })
  // What happened at one moment stands in the order in which it was written down.
  return events
    .map((event, place) => ({ event, place }))
    .sort(newestFirst)
    .map(({ event }) => event)
}

type Placed = { event: InvoiceEvent; place: number }
const newestFirst = (a: Placed, b: Placed) => b.event.at.localeCompare(a.event.at) || b.place - a.place
