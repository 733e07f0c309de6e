import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Calls `listener` with true when the app comes to the foreground and false when it leaves. Returns how to stop. */
export function watchAppVisibility(listener: (visible: boolean) => void): () => void {
  const onShow = () => listener(true)
  const onHide = () => listener(false)
  Taro.onAppShow(onShow)
  Taro.onAppHide(onHide)
  return () => {
    Taro.offAppShow(onShow)
    Taro.offAppHide(onHide)
  }
}

/** Whether the page that calls it is the one on screen. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}
