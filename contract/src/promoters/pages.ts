import { promoterLinkPage } from '../common/promoter-link-page'

/** Pages of the mini program that the API links to: a promoter's code opens `link` with `?scene=` or `?code=` (wechat.md 2.7). */
export const promoterPages = {
  link: promoterLinkPage,
  earnings: 'promoter/pages/earnings/index',
  withdraw: 'promoter/pages/withdraw/index',
  /** What the link of a shelf opens, with `?pm=`. */
  shelf: 'promoter/pages/shelf/index',
} as const
