import Taro from '@tarojs/taro'
import { pictureAddress } from '@/common/ui/img/address'
import type { Media } from './media-viewer'

export function showMedia({ kind, url, poster }: Media): void {
  const type = kind === 'video' ? 'video' : 'image'
  const source = { type, url: pictureAddress(url), ...(poster && { poster: pictureAddress(poster) }) } as const
  void Taro.previewMedia({ sources: [source] })
}
