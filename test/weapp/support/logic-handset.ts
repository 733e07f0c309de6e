import { readFileSync } from 'node:fs'
import { type HostOptions, Refusal, type TaroNode, type Wire } from '@haoli/weapp-host'
import { inRoot } from '../../../scripts/lib/root'
import { chosenMedia, type Entrance, type Handset, type ShareCard, saysYesTo } from './handset'
import type { Phone, Shop } from './shop'

interface Tab {
  text: string
  pagePath: string
}
const tabs: Tab[] = JSON.parse(readFileSync(inRoot('dist/weapp/app.json'), 'utf8')).tabBar.list

const lost: Wire = () => {
  throw new Error('fail net::ERR_INTERNET_DISCONNECTED')
}

const patienceMs = 5_000
/** A list that has not ended by then does not end. */
const mostEnds = 20

const has = (text: string, words: string | RegExp) =>
  typeof words === 'string' ? text.includes(words) : words.test(text)

/** A phone on the host that draws nothing: its time is the program's own, so nothing is ever waited for. */
export async function logicHandset(
  shop: Shop,
  entrance: Entrance = {},
  first: Pick<HostOptions, 'stored'> = {},
): Promise<Handset> {
  let phone!: Phone
  const open = async ({ url, scene, offline }: Entrance, kept: Pick<HostOptions, 'stored' | 'saved'> = {}) => {
    phone = await shop.open({
      ...kept,
      ...(url !== undefined && { url }),
      ...(scene !== undefined && { scene }),
      ...(offline && { wire: lost }),
    })
    phone.host.wx.answer('requestSubscribeMessage', saysYesTo([]))
  }
  await open(entrance, first)
  // As on a phone that never saw the shop.
  phone.host.wx.privacy.need()

  /** Lets the next dialog be answered with the button of this name. */
  const willPress = (button: string) => {
    let pressed = false
    phone.host.wx.answer('showModal', ({ confirmText = '确定', cancelText = '取消' }) => {
      if (![confirmText, cancelText].includes(button)) throw new Refusal(`the dialog has no ${button}`)
      pressed = true
      return { confirm: button === confirmText, cancel: button !== confirmText }
    })
    return () => {
      phone.host.wx.refuse('showModal', 'nobody expected it')
      if (!pressed) throw new Error(`no dialog came that has ${button}`)
    }
  }
  const setNetwork = async (wire: Wire, isConnected: boolean) => {
    phone.host.wx.setWire(wire)
    phone.host.wx.emit('networkStatusChange', { isConnected, networkType: isConnected ? 'wifi' : 'none' })
    await phone.host.settle()
  }
  /** Looks, and looks again while the program's time goes on: a page may be waiting for an answer of its own accord. */
  const look = async (words: string | RegExp, wanted: boolean) => {
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 500) {
      if (has(phone.text(), words) === wanted) return
      await phone.host.pass(500)
    }
    throw new Error(`${words} is ${wanted ? 'not' : 'still'} on ${phone.route()}: ${phone.text()}`)
  }

  const isPrivacyButton = (node: TaroNode) => phone.attribute(node, 'open-type') === 'agreePrivacyAuthorization'

  return {
    async tap(name, { dialog } = {}) {
      const pressed = dialog === undefined ? undefined : willPress(dialog)
      const agrees = phone.nodes().find((node) => phone.nameOf(node) === name && isPrivacyButton(node))
      await phone.tap(name)
      // What such a button is for comes after its tap.
      if (agrees) phone.fire(agrees, 'agreeprivacyauthorization')
      await phone.host.settle()
      pressed?.()
    },
    tapLast: async (name) => phone.tap(phone.last(name)),
    async type(field, words, { confirm } = {}) {
      await phone.type(field, words)
      if (!confirm) return
      const isField = /^(input|textarea)$/
      const node = phone.nodes().find((one) => isField.test(phone.tagOf(one) ?? '') && phone.nameOf(one) === field)
      if (node) phone.fire(node, 'confirm', { value: words })
      await phone.host.settle()
    },
    async tab(words) {
      const tab = tabs.find(({ text }) => text === words)
      if (!tab) throw new Error(`no tab is named ${words}: ${tabs.map(({ text }) => text)}`)
      phone.host.move('switchTab', `/${tab.pagePath}`)
      await phone.host.settle()
    },
    async back() {
      // WeChat closes an open page-container first, and the page stays.
      const container = phone
        .nodes()
        .find((node) => phone.tagOf(node) === 'page-container' && phone.attribute(node, 'show') === true)
      if (container) phone.fire(container, 'beforeleave')
      else phone.host.back()
      await phone.host.settle()
    },
    async scrollDownTo(words) {
      for (let ends = 0; ends < mostEnds && !phone.text().includes(words); ends += 1) {
        phone.host.fire('onReachBottom')
        await phone.host.settle()
      }
      await look(words, true)
    },
    sees: (words) => look(words, true),
    seesNo: (words) => look(words, false),
    async arrivesAt(route) {
      if (phone.route() !== route) throw new Error(`on ${phone.route()}, not ${route}`)
    },
    keepsAddress: async (address) => phone.host.wx.answer('chooseAddress', address),
    keepsMedia: async (...kinds) =>
      phone.host.wx.answer('chooseMedia', chosenMedia(kinds, phone.host.wx.files.keepForNow)),
    allowsMessages: async (...kinds) => phone.host.wx.answer('requestSubscribeMessage', saysYesTo(kinds)),
    share: async () => phone.host.fire('onShareAppMessage', { from: 'menu' }) as ShareCard,
    loseNetwork: () => setNetwork(lost, false),
    findNetwork: () => setNetwork(shop.wire, true),
    reopen: (again = {}) => open(again, { stored: phone.host.wx.stored, saved: phone.host.wx.files.saved }),
    async enter({ url, scene }) {
      phone.host.hide()
      phone.host.show({ ...(url !== undefined && { url }), ...(scene !== undefined && { scene }) })
      await phone.host.settle()
    },
    asked: async () => phone.host.wx.calls.map(({ name }) => name),
  }
}
