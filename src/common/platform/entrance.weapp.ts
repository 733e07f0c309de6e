import Taro from '@tarojs/taro'
import { decodeParam } from '@/common/lib/decode-param'
import type { EnterOptions } from './entrance'

interface RawOptions {
  path?: string
  scene?: number
  query?: Record<string, string | undefined>
  shareTicket?: string
}

function read(raw: RawOptions): EnterOptions {
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw.query ?? {})) if (value) query[name] = decodeParam(value)
  const { scene = 0, path = '', shareTicket } = raw
  return { scene, path, query, ...(shareTicket && { shareTicket }) }
}

export const enterOptions = () => read(Taro.getEnterOptionsSync() as RawOptions)

export function watchEntering(listener: (options: EnterOptions) => void) {
  const onShow = (raw: unknown) => listener(read(raw as RawOptions))
  Taro.onAppShow(onShow)
  return () => Taro.offAppShow(onShow)
}
