import type { CardViewState, PresentCard } from '@haoli/contract'

/** What the card page shows: the closed envelope, the present to accept or decline, or how it ended for this user. */
export type CardScene = 'envelope' | 'claim' | Exclude<CardViewState, 'visitor' | 'open'>

/** `opened`: this user has opened the envelope, now or earlier. */
export function sceneOf({ you }: Pick<PresentCard, 'you'>, opened: boolean): CardScene {
  if (you === 'visitor' || you === 'open') return opened ? 'claim' : 'envelope'
  return you
}
