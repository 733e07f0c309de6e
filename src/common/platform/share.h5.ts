import Taro from '@tarojs/taro'
import type { ShareCard } from './share'

export const shareBy = 'link'

export function useShareCard() {}

export function useChatCard() {}

export async function sharePrivately() {
  return false
}

export async function shareOrdinarily() {}

export function addressOf(path: string): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${path}`
}

export async function copyShareLink({ path }: ShareCard) {
  await Taro.setClipboardData({ data: addressOf(path) })
}
