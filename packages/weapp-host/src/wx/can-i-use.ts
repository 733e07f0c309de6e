import { isImmediate } from './call-kinds'
import { callParts } from './call-parts'

/** WeChat's own tags. */
const components = new Set(
  [
    'ad ad-custom audio block button camera canvas channel-live channel-video checkbox checkbox-group cover-image',
    'cover-view custom-wrapper editor form functional-page-navigator grid-view icon image input keyboard-accessory',
    'label list-view live-player live-pusher map match-media movable-area movable-view native-component',
    'navigation-bar navigator official-account open-data page-container page-meta picker picker-view',
    'picker-view-column progress radio radio-group rich-text root-portal scroll-view selection share-element slider',
    'slot snapshot span sticky-header sticky-section store-coupon store-gift store-home store-product swiper',
    'swiper-item switch text textarea video view voip-room web-view',
  ].flatMap((line) => line.split(' ')),
)

/** Attribute values that programs test for. */
const values: Record<string, string[]> = {
  'button.open-type': [
    ...['contact', 'share', 'getPhoneNumber', 'getRealtimePhoneNumber', 'getUserInfo', 'launchApp', 'openSetting'],
    ...['feedback', 'chooseAvatar', 'agreePrivacyAuthorization', 'liveActivity'],
  ],
  'input.type': ['text', 'number', 'idcard', 'digit', 'nickname', 'safe-password'],
}

function callHas(name: string, [method, part]: string[]): boolean {
  const parts = callParts.get(name)
  if (method === undefined) return true
  if (method === 'object') return part === undefined || parts?.options.has(part) === true
  // Calls that return have no callbacks, and vice versa.
  const isRight = isImmediate(name) ? method === 'return' : method === 'success' || method === 'callback'
  return isRight && (part === undefined || parts?.results.has(part) === true)
}

/**
 * `wx.canIUse('call.method.part')` and `('tag.attribute.value')`. `has` tells whether this phone implements a call. Of
 * tags it knows the names, and the values of a few attributes.
 */
export function canIUse(has: (name: string) => boolean, asked: string): boolean {
  const [name = '', ...rest] = asked.split('.')
  if (components.has(name)) {
    const [attribute, value] = rest
    const known = values[`${name}.${attribute}`]
    return known === undefined || value === undefined || value.split('|').every((one) => known.includes(one))
  }
  return has(name) && callHas(name, rest)
}
