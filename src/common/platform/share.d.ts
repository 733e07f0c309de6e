export interface ShareCard {
  title: string
  /** Page with its query, from the root: `/shop/pages/product/index?id=…`. */
  path: string
  /** Shown 5:4 in a chat. Absent: WeChat draws the top of the page. */
  imageUrl?: string
}

/** Makes the page shareable: by its menu, by a share button, and into Moments. */
export function useShareCard(card: () => ShareCard): void

/** Makes the page shareable into chats, but not into Moments. */
export function useChatCard(card: () => ShareCard): void

/** `native`: a Button with open-type share opens WeChat's chat picker. `link`: call `copyShareLink`. */
export const shareBy: 'native' | 'link'

/**
 * Makes the cards that are sent from now on private, so that nobody can forward them (wechat.md 2.6). False on an older
 * client, where cards stay ordinary.
 */
export function sharePrivately(activityId: string): Promise<boolean>

/** Undoes `sharePrivately`, when a page closes: WeChat's setting is not bound to a page. */
export function shareOrdinarily(): Promise<void>

/** The address that opens a page of the shop; null where pages have none. */
export function addressOf(path: string): string | null

/** Puts an address that opens the card into the clipboard. */
export function copyShareLink(card: ShareCard): Promise<void>
