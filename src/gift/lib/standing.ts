import type { CardStanding, PresentCard } from '@haoli/contract'

/** What the page shows: the closed envelope, the present with its answer to give, or how it ended. */
export type CardScene = 'envelope' | 'claim' | Exclude<CardStanding, 'visitor' | 'open'>

/** `opened`: this person has opened the envelope, now or before. */
export function sceneOf({ you }: Pick<PresentCard, 'you'>, opened: boolean): CardScene {
  if (you === 'visitor' || you === 'open') return opened ? 'claim' : 'envelope'
  return you
}
