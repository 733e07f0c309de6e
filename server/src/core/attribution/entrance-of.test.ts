import {
  crawlerScene,
  type Entrance,
  entrances,
  referrerScenes,
  returningScenes,
  scenesByEntrance,
  shareKeyScenes,
} from '@haoli/contract'
import { entranceOf } from './entrance-of'
import { entranceSetting } from './entrance-setting'

/** Every number of wechat.md 2.8, in its order, with the words that stand there. */
const documented: [scenes: number[], what: string, entrance: Entrance][] = [
  [[1007], 'single-chat card', 'chat'],
  [[1008], 'group card', 'chat'],
  [[1044], 'card with shareTicket', 'chat'],
  [[1096], 'chat history', 'chat'],
  [[1010], 'favourites', 'direct'],
  [[1011], 'scan QR', 'offline'],
  [[1012], 'long-press QR', 'offline'],
  [[1013], 'album QR', 'offline'],
  [[1047], 'scan mini-program code', 'offline'],
  [[1048], 'long-press code', 'offline'],
  [[1049], 'album code', 'offline'],
  [[1014, 1107], 'subscribe message', 'service_account'],
  [[1034, 1060], 'pay-done page', 'wechat_pay'],
  [[1035], 'OA menu', 'service_account'],
  [[1043], 'OA template msg', 'service_account'],
  [[1058], 'OA article', 'official_account'],
  [[1091], 'OA article product card', 'official_account'],
  [[1261], 'OA commission product card', 'official_account'],
  [[1073, 1081], 'customer-service card, text', 'wecom'],
  [[1074, 1082], 'OA-chat card, text', 'service_account'],
  [[1157], 'service account chat page', 'service_account'],
  [[1036], 'app share card', 'chat'],
  [[1037, 1038], 'from, back from another mini program', 'mini_program'],
  [[1053], 'search', 'search'],
  [[1089, 1104, 1001, 1103], 'recent, mine', 'direct'],
  [[1119, 1120, 1121], 'WeCom workbench, profile, chat "+"', 'wecom'],
  [[1192], 'WeCom contact profile', 'wecom'],
  [[1202, 1207], 'WeCom customer-service card, text link', 'wecom'],
  [[1151], 'discover, my orders', 'orders_and_cards'],
  [[1154], 'Moments single page', 'moments'],
  [[1155], 'from single page', 'moments'],
  [[1158], 'group tool', 'chat'],
  [[1160], 'group to-do', 'chat'],
  [[1185], 'group notice', 'chat'],
  [[1167], 'H5 open tag', 'link'],
  [[1175], 'channel home shop entry', 'channels'],
  [[1176], 'live: anchor opens', 'channels'],
  [[1177], 'live product', 'channels'],
  [[1184], 'channel link', 'channels'],
  [[1191], 'channel event', 'channels'],
  [[1193], 'channel menu', 'channels'],
  [[1195], 'channel product tab', 'channels'],
  [[1200, 1228], 'channel ads', 'channels'],
  [[1208], 'product card in chat', 'chat'],
  [[1216], 'channel order centre', 'channels'],
  [[1131, 1187], 'float, star', 'direct'],
  [[1065, 1179, 1194, 1286], 'links', 'link'],
  [[1325, 1326, 1327, 1328], 'chat-tool badges', 'chat'],
  [[1336], 'shop opens the program to link membership', 'wechat_shop'],
  [[1337], 'confirm-order page of the shop', 'wechat_shop'],
  [[1398], 'shaken coupon', 'wechat_pay'],
]
const unset = entranceSetting.initial

test.each(documented)('scenes %p (%s) are %s', (scenes, _what, entrance) => {
  expect(scenes.map((scene) => entranceOf(scene, unset))).toEqual(scenes.map(() => entrance))
})

test('no scene is listed that wechat.md does not have, and none twice', () => {
  const listed = Object.values(scenesByEntrance).flat()
  expect([...listed].sort()).toEqual(documented.flatMap(([scenes]) => scenes).sort())
})

test('every entrance is reached by some scene, and an unknown scene is `other`', () => {
  const reached = [...documented.flatMap(([scenes]) => scenes), 1045, 9999, 0].map((scene) => entranceOf(scene, unset))
  expect([...new Set(reached)].sort()).toEqual([...entrances].sort())
  expect([entranceOf(9999, unset), entranceOf(0, unset)]).toEqual(['other', 'other'])
})

test('Moments’ adverts are what the shop’s setting says, which counts before what we know', () => {
  expect([1045, 1046, 1084].map((scene) => entranceOf(scene, unset))).toEqual(Array(3).fill('moments_advert'))
  const set = { keptMarksDays: 0, scenes: { search: [1005, 1007] } }
  expect([1045, 1005, 1007, 1008].map((scene) => entranceOf(scene, set))).toEqual(['other', 'search', 'search', 'chat'])
})

test('the scenes that something depends on are what their entrance says', () => {
  expect(returningScenes.map((scene) => entranceOf(scene, unset))).toEqual(returningScenes.map(() => 'direct'))
  expect(shareKeyScenes.map((scene) => entranceOf(scene, unset))).toEqual(['channels', 'channels', 'channels', 'chat'])
  expect(referrerScenes).toContain(1037)
  expect(entranceOf(crawlerScene, unset)).toBe('other')
})
