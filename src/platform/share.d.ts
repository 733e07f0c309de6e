export interface ShareCard {
  title: string
  /** Page with its query, from the root: `/shop/pages/product/index?id=…`. */
  path: string
  /** Shown 5:4 in a chat. Absent: WeChat draws the top of the page. */
  imageUrl?: string
}

/** Makes the page shareable: by its menu, by a share button, and into Moments. */
export function useShareCard(card: () => ShareCard): void

/** `native`: a Button with open-type share opens WeChat's chat picker. `link`: call `copyShareLink`. */
export const shareBy: 'native' | 'link'

/** Puts an address that opens the card into the clipboard. */
export function copyShareLink(card: ShareCard): Promise<void>
