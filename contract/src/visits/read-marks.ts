import { promoterLinkPage } from '../common/promoter-link-page'
import { venueCodePage } from '../common/venue-code-page'
import { type Marks, markChars, markParams, type VisitMark, visitMarks } from './marks'

/** What the platform says of an entering: WeChat's launch and enter options, or a browser's address. Values are decoded. */
export interface Entering {
  scene: number
  path: string
  query: Readonly<Record<string, string>>
  /** The mini program, account or app that opened it, and the data that it passed on. */
  referrer?: { appId?: string; extraData?: unknown }
  /** Who shared it in Channels, where WeChat tells. */
  shareKey?: ChannelsShareKey
}

/** What `wx.getChannelsShareKey` answers (wechat.md 2.8). */
export interface ChannelsShareKey {
  sharerOpenId?: string
  promoter?: { promoterId?: string }
}

/** Elsewhere it fails. */
export const shareKeyScenes: readonly number[] = [1177, 1184, 1195, 1208]

/** Elsewhere the referrer says nothing, or something of an earlier opening. */
export const referrerScenes: readonly number[] = [1020, 1035, 1036, 1037, 1038, 1043]

/**
 * The marks of an entering, whichever way it brought them: the address of a card or link, the text of a mini program code, the data of
 * another mini program, and the share key of Channels. Where two say something of one mark, the earlier in this list counts.
 */
export function readMarks({ scene, path, query, referrer, shareKey }: Entering): Marks {
  const { appId, extraData } = (referrerScenes.includes(scene) && referrer) || {}
  const { sharerOpenId, promoter } = (shareKeyScenes.includes(scene) && shareKey) || {}
  const sources: readonly Marks[] = [
    ofParams(query),
    ofCode(path, query),
    ofParams(extraData),
    { channel: appId, sharer: sharerOpenId, promoter: promoter?.promoterId } as Marks,
  ]
  const marks: Marks = {}
  for (const mark of visitMarks) {
    const value = sources.map((source) => source[mark]).find(Boolean)
    if (value) marks[mark] = value.slice(0, markChars)
  }
  return marks
}

/**
 * A code of a venue or of a promoter is one mark itself: WeChat's scanner passes it in `scene`, a link in `code`. Others, and a
 * promoter's that says more, are written `pm=K7Q2M&ch=poster`.
 */
function ofCode(path: string, { code, scene = '' }: Entering['query']): Marks {
  if (path === venueCodePage) return { venue: code ?? scene }
  if (path === promoterLinkPage && !scene.includes('=')) return { promoter: code ?? scene }
  return ofParams(Object.fromEntries(scene.split('&').map((pair) => pair.split('=', 2))))
}

function ofParams(params: unknown): Marks {
  if (typeof params !== 'object' || params === null) return {}
  const pairs = (Object.entries(markParams) as [VisitMark, string][]).flatMap(([mark, name]) => {
    const value = (params as Record<string, unknown>)[name]
    return typeof value === 'string' ? [[mark, value]] : []
  })
  return Object.fromEntries(pairs)
}
