import { venueCodePage } from '../common/venue-code-page'

/**
 * Pages of the mini program that the API links to: a notice opens `given` or `received` with `?id=`, a printed code opens
 * `venueCode` with `?scene=` (wechat.md 2.7).
 */
export const presentPages = {
  given: 'gift/pages/present/index',
  received: 'gift/pages/received-present/index',
  venueCode: venueCodePage,
} as const
