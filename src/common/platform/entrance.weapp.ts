import { type ChannelsShareKey, shareKeyScenes } from '@haoli/contract'
import Taro from '@tarojs/taro'
import { decodeParam } from '@/common/lib/decode-param'
import type { EnterOptions } from './entrance'

interface RawOptions {
  path?: string
  scene?: number
  query?: Record<string, string | undefined>
  shareTicket?: string
  referrerInfo?: { appId?: string; extraData?: unknown }
}

function read(raw: RawOptions): EnterOptions {
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw.query ?? {})) if (value) query[name] = decodeParam(value)
  const { scene = 0, path = '', shareTicket, referrerInfo } = raw
  return {
    ...{ scene, path, query },
    ...(shareTicket && { shareTicket }),
    ...(referrerInfo?.appId && { referrer: { appId: referrerInfo.appId, extraData: referrerInfo.extraData } }),
  }
}

export const enterOptions = () => read(Taro.getEnterOptionsSync() as RawOptions)

export function watchEntering(listener: (options: EnterOptions) => void) {
  const onShow = (raw: unknown) => listener(read(raw as RawOptions))
  Taro.onAppShow(onShow)
  return () => Taro.offAppShow(onShow)
}

/** The visit is recorded without it then. */
const patienceMs = 1_000

/** Takes callbacks only, and fails in other scenes (wechat.md 2.8); from base library 2.22.1 on. */
export function channelsShareKey(scene: number): Promise<ChannelsShareKey | undefined> {
  if (!shareKeyScenes.includes(scene) || !wx.getChannelsShareKey) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(undefined), patienceMs)
    const answered = (key?: ChannelsShareKey) => {
      clearTimeout(patience)
      resolve(key)
    }
    wx.getChannelsShareKey({ success: answered, fail: () => answered() })
  })
}
