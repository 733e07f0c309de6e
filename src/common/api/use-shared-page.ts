import { copyShareLink, type ShareCard, useShareCard } from '@/common/platform/share'
import { track } from './events'
import { sharedPath } from './visits'

interface SharedPage extends ShareCard {
  /** Whose page it is, where it is a product's. */
  productId?: string
}

const cardOf = ({ title, path, imageUrl }: SharedPage): ShareCard => ({
  title,
  path: sharedPath(path),
  ...(imageUrl && { imageUrl }),
})

const count = ({ productId }: SharedPage) => track({ kind: 'shared', ...(productId && { productId }) })

/**
 * Makes a page shareable, with the sharer in its path, and counts it. WeChat asks for the card and never says whether it
 * was sent. Returns how a button shares the page in a browser: rejects, and counts nothing, where the link was not copied.
 */
export function useSharedPage(page: () => SharedPage): () => Promise<void> {
  useShareCard(() => {
    const shared = page()
    count(shared)
    return cardOf(shared)
  })
  return async () => {
    const shared = page()
    await copyShareLink(cardOf(shared))
    count(shared)
  }
}
