import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { ShareCard } from './share'

export const shareBy = 'native'

export function useShareCard(card: () => ShareCard) {
  useShareAppMessage(() => card())
  useShareTimeline(() => {
    const { title, path, imageUrl } = card()
    return { title, query: path.split('?')[1] ?? '', ...(imageUrl && { imageUrl }) }
  })
}

export function useChatCard(card: () => ShareCard) {
  useShareAppMessage(() => card())
}

export async function sharePrivately(activityId: string) {
  try {
    await Taro.updateShareMenu({ withShareTicket: true, isPrivateMessage: true, activityId })
    return true
  } catch {
    // Before base library 2.13 there are no private cards: anybody in the chat may pass the card on.
    return false
  }
}

export async function shareOrdinarily() {
  try {
    await Taro.updateShareMenu({ withShareTicket: false, isPrivateMessage: false })
  } catch {
    // Before base library 2.13 cards were never private.
  }
}

export const addressOf = () => null

export async function copyShareLink() {
  throw new Error('on WeChat a card is shared, not a link')
}
