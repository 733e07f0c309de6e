import Taro from '@tarojs/taro'
import { pictureAddress } from '@/common/ui/img/address'
import type { Media } from './media-viewer'
import styles from './media-viewer.module.scss'

/** Taro shows pictures in a browser, but no videos. */
function playVideo(url: string, poster: string | null, close: string): void {
  const viewer = Object.assign(document.createElement('div'), { className: styles.viewer })
  viewer.setAttribute('role', 'dialog')
  const player = Object.assign(document.createElement('video'), {
    ...{ className: styles.video, src: url, controls: true, autoplay: true, playsInline: true },
    ...(poster && { poster }),
  })
  const button = Object.assign(document.createElement('button'), { className: styles.close, textContent: '×' })
  button.setAttribute('aria-label', close)
  const focused = document.activeElement
  const end = () => {
    Taro.eventCenter.off('__taroRouterChange', end)
    viewer.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
  button.onclick = end
  viewer.onkeydown = ({ key }) => {
    if (key === 'Escape') end()
  }
  Taro.eventCenter.on('__taroRouterChange', end)
  viewer.append(player, button)
  document.body.append(viewer)
  button.focus()
}

export function showMedia({ kind, url, poster }: Media, close: string): void {
  const address = pictureAddress(url)
  if (kind === 'video') playVideo(address, poster && pictureAddress(poster), close)
  else void Taro.previewImage({ urls: [address], current: address })
}
