import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { ShareCard } from './share'

export const shareBy = 'native'

export function useShareCard(card: () => ShareCard) {
  useShareAppMessage(() => card())
  useShareTimeline(() => {
    const { title, path, imageUrl } = card()
    return { title, query: path.split('?')[1] ?? '', ...(imageUrl && { imageUrl }) }
  })
}

export async function copyShareLink() {
  throw new Error('on WeChat a card is shared, not a link')
}
