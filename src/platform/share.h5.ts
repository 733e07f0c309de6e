import Taro from '@tarojs/taro'
import type { ShareCard } from './share'

export const shareBy = 'link'

export function useShareCard() {}

export async function copyShareLink({ path }: ShareCard) {
  const { origin, pathname } = window.location
  await Taro.setClipboardData({ data: `${origin}${pathname}#${path}` })
}
