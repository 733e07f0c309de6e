import type { CardViewState, PresentCard } from '@haoli/contract'
import { waitsForDay } from './opening-day'

/**
 * What the card page shows: the closed envelope, which may wait for its day, the present to accept or decline, or how it ended
 * for this user.
 */
export type CardScene = 'envelope' | 'claim' | 'taken_back' | Exclude<CardViewState, 'visitor' | 'open'>

type Seen = Pick<PresentCard, 'you' | 'opensAt' | 'takenBack' | 'now'>

/** `opened`: this user has opened the envelope, now or earlier. */
export function sceneOf(card: Seen, opened: boolean): CardScene {
  const { you } = card
  if (card.takenBack && you === 'expired') return 'taken_back'
  if (waitsForDay(card) && you !== 'own') return 'envelope'
  if (you === 'visitor' || you === 'open') return opened ? 'claim' : 'envelope'
  return you
}

const liveMs = 4000
const waitingMs = 60_000

/** How often it is asked for while it may change without this user: others may claim a parcel, or it may expire. */
export function pollCardEveryMs(card: PresentCard): number | false {
  const { you, leftCount, expiresAt, now } = card
  if (leftCount === 0 || Date.parse(expiresAt) <= Date.parse(now) || you === 'own') return false
  // Before its day only the giver may take it back.
  return waitsForDay(card) ? waitingMs : liveMs
}
