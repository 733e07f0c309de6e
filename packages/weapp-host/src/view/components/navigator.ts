import { builtIn } from './built-in'
import { drawHover, hoverProperties } from './hover'
import type { Part } from './part'

interface NavigatorProps {
  target: string
  url: string
  openType: string
  delta: number
  appId: string
  path: string
  extraData: Record<string, unknown> | null
  version: string
  shortLink: string
}

/** The call of `wx` for each `open-type`. */
const calls: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

function open({ around: { wx }, props, emit }: Pick<Part<NavigatorProps>, 'around' | 'props' | 'emit'>) {
  const told = {
    success: (detail: unknown) => emit('success', detail),
    fail: (detail: unknown) => emit('fail', detail),
    complete: (detail: unknown) => emit('complete', detail),
  }
  const { target, url, openType, delta, appId, path, extraData, version, shortLink } = props
  if (openType === 'exit') return wx.exitMiniProgram?.(told)
  if (target === 'miniProgram') {
    return wx.navigateToMiniProgram?.({
      appId,
      path,
      extraData: extraData ?? {},
      envVersion: version,
      shortLink,
      ...told,
    })
  }
  const call = calls[openType]
  return call && wx[call]?.({ ...(openType === 'navigateBack' ? { delta } : { url }), ...told })
}

export const navigator = builtIn('navigator', {
  properties: {
    target: { type: String, value: 'self' },
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    appId: String,
    path: String,
    extraData: Object,
    version: { type: String, value: 'release' },
    shortLink: String,
    ...hoverProperties('navigator-hover', 50, 600),
  },
  draw(part) {
    part.attached(() => part.describe({ role: 'link' }))
    part.on('tap', () => void open(part))
    drawHover(part)
  },
})
