/**
 * What a client tells of its use, in the order of a purchase and a present. `seen`: a product page was shown. `searched`: the
 * results of a search were shown. `opened`: the shop, a present's card or a venue's code. `gave`: a present's card was sent.
 * `failed`: an error was shown.
 */
export const eventKinds = [
  'seen',
  'searched',
  'opened',
  'added',
  'began_to_pay',
  'paid',
  'gave',
  'claimed',
  'shared',
  'failed',
] as const
export type EventKind = (typeof eventKinds)[number]

/** What an `opened` event is about. */
export const openedThings = ['shop', 'card', 'code'] as const
