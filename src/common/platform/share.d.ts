export interface ShareCard {
  title: string
  /** Page with its query, from the root: `/shop/pages/product/index?id=…`. */
  path: string
  /** Shown 5:4 in a chat. Absent: WeChat draws the top of the page. */
  imageUrl?: string
}

/** Makes the page shareable: by its menu, by a share button, and into Moments. */
export function useShareCard(card: () => ShareCard): void

/** Makes the page shareable into chats alone: what a present's card opens is not for everybody in Moments. */
export function useChatCard(card: () => ShareCard): void

/** `native`: a Button with open-type share opens WeChat's chat picker. `link`: call `copyShareLink`. */
export const shareBy: 'native' | 'link'

/**
 * Makes the cards that are sent from now on private where the client can: whom it was sent to may open it, and nobody can
 * pass it on (wechat.md 2.6). Answers whether they are; on an older client cards are ordinary ones.
 */
export function sharePrivately(activityId: string): Promise<boolean>

/** Cards are ordinary ones again: for a page's end, as WeChat does not say whose cards the setting is for. */
export function shareOrdinarily(): Promise<void>

/** The address that opens a page of the shop; null where pages have none. */
export function addressOf(path: string): string | null

/** Puts an address that opens the card into the clipboard. */
export function copyShareLink(card: ShareCard): Promise<void>
