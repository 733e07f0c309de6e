/**
 * Pages of the mini program that the API leads to: a message opens one with `?id=`, a printed code with `?scene=`
 * (wechat.md 2.7).
 */
export const presentPages = {
  given: 'gift/pages/present/index',
  received: 'gift/pages/received-present/index',
  venueCode: 'gift/pages/code/index',
} as const
