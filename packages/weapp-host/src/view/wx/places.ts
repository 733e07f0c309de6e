import { element } from '../frame/elements'
import { box, button, facts, text } from './parts'
import { ask, show } from './stage'
import type { FaceSurroundings } from './surroundings'

/** A place of WeChat outside of the program that a call opens. */
interface Place {
  sign: string
  title: [chinese: string, english: string]
  /** Whether WeChat asks first. */
  asks?: boolean
}

/** wechat.md 2.8: back from another mini program. */
const backScene = 1038

const places: Record<string, Place> = {
  openChannelsActivity: { sign: '▶', title: ['视频号视频', 'a Channels video'] },
  openChannelsEvent: { sign: '★', title: ['视频号活动', 'a Channels event'] },
  openChannelsLive: { sign: '◉', title: ['视频号直播间', 'a Channels live room'], asks: true },
  openChannelsLiveNoticeInfo: { sign: '◷', title: ['视频号直播预告', 'a notice of a Channels live'] },
  openChannelsUserProfile: { sign: '☺', title: ['视频号主页', 'a Channels profile'] },
  openStoreOrderDetail: { sign: '¥', title: ['微信小店订单', 'an order of the WeChat shop'] },
  openStoreCouponDetail: { sign: '券', title: ['微信小店优惠券', 'a coupon of the WeChat shop'] },
  openCustomerServiceChat: { sign: '…', title: ['微信客服', 'WeCom customer service'] },
  openOfficialAccountProfile: { sign: '☺', title: ['公众号主页', 'an official account'] },
  openOfficialAccountChat: { sign: '…', title: ['公众号会话', 'the chat with an official account'] },
  openOfficialAccountArticle: { sign: '文', title: ['公众号文章', 'an article of an official account'] },
  navigateToMiniProgram: { sign: '⇢', title: ['另一个小程序', 'another mini program'], asks: true },
  openEmbeddedMiniProgram: { sign: '⇡', title: ['半屏小程序', 'a mini program on half of the screen'], asks: true },
  openBusinessView: { sign: '⇢', title: ['微信业务页面', 'a page of WeChat itself'] },
  openLocation: { sign: '⌖', title: ['地图', 'a map'] },
  openDocument: { sign: '文', title: ['文档', 'a document'] },
  openCard: { sign: '券', title: ['卡包', 'the card holder'] },
  addCard: { sign: '券', title: ['添加到卡包', 'the card holder'], asks: true },
  showRedPackage: { sign: '¥', title: ['红包', 'a red packet'] },
  shareFileMessage: { sign: '⇢', title: ['转发文件到聊天', 'a file for a chat'], asks: true },
  shareVideoMessage: { sign: '⇢', title: ['转发视频到聊天', 'a film for a chat'], asks: true },
  showShareImageMenu: { sign: '⇢', title: ['分享图片', 'a picture for a chat'] },
}

const callbacks = new Set(['success', 'fail', 'complete'])

/** The options of the program as text. */
const handedOver = (options: Record<string, unknown>): [string, string][] =>
  Object.entries(options)
    .filter(([name, value]) => !callbacks.has(name) && value !== undefined && typeof value !== 'function')
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])

function open(around: FaceSurroundings, { sign, title }: Place, options: Record<string, unknown>) {
  const { stage, words } = around
  const { placeWhy, back } = words()
  const name = title[back === '返回' ? 0 : 1]
  around.leave()
  const comeBack = (close: () => void) => {
    close()
    const appId = options.appId as string | undefined
    around.comeBack(appId ? { scene: backScene, referrerInfo: { appId, extraData: {} } } : {})
  }
  show(stage, (close) => ({
    place: 'whole',
    label: name,
    className: 'place',
    onLeave: () => comeBack(close),
    parts: [
      text('sign', sign),
      text('note', placeWhy),
      element('h2', {}, name),
      facts(handedOver(options)),
      button(back, () => comeBack(close), { look: 'main', first: true }),
    ],
  }))
}

const confirm = ({ stage, words }: FaceSurroundings, { title }: Place) => {
  const { cancel, allow, openProgram } = words()
  const question = `${openProgram} ${title[cancel === '取消' ? 0 : 1]}`
  return ask<undefined>(stage, ({ take, cancel: refuse }) => ({
    place: 'middle',
    label: question,
    className: 'modal',
    parts: [
      text('modal-content', question),
      box(
        'choices',
        Object.assign(button(cancel, refuse), { className: '' }),
        Object.assign(
          button(allow, () => take(undefined), { first: true }),
          { className: 'link' },
        ),
      ),
    ],
  }))
}

/** Calls that open another place of WeChat: shows its name and the options; succeeds when it is open. */
export const placeFaces = (around: FaceSurroundings) =>
  Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      name,
      async (options: Record<string, unknown> = {}) => {
        if (place.asks) await confirm(around, place)
        open(around, place, options)
      },
    ]),
  )

/** `makePhoneCall`: shows the number and calls nobody. */
export const phoneCallFace = ({ stage, words }: FaceSurroundings, { phoneNumber }: { phoneNumber: string }) =>
  ask<undefined>(stage, ({ take, cancel }) => ({
    place: 'below',
    label: phoneNumber,
    besideCancels: true,
    parts: [
      button(`${words().call} ${phoneNumber}`, () => take(undefined), { look: 'row', first: true }),
      box('gap'),
      button(words().cancel, cancel, { look: 'row' }),
    ],
  }))
