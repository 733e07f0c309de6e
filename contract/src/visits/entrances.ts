/**
 * Where in WeChat a visit came from. Each entrance stands for one kind of commerce: official account =
 * content, chat = social, Channels = live, search = shelf. `direct`: the person went to the shop themselves; `other`: by a
 * scene that nobody listed, or not known.
 */
export const entrances = [
  'official_account',
  'service_account',
  'chat',
  'moments',
  'moments_advert',
  'channels',
  'search',
  'offline',
  'wecom',
  'mini_program',
  'wechat_shop',
  'wechat_pay',
  'orders_and_cards',
  'link',
  'direct',
  'other',
] as const
export type Entrance = (typeof entrances)[number]

/**
 * WeChat's scene numbers by entrance (wechat.md 2.8). Those that could not be confirmed, as all of Moments' adverts, are in the
 * setting `entrances` instead. A number that is listed nowhere is `other`.
 */
export const scenesByEntrance: Readonly<Record<Entrance, readonly number[]>> = {
  official_account: [1058, 1091, 1261],
  service_account: [1014, 1035, 1043, 1074, 1082, 1107, 1157],
  chat: [1007, 1008, 1036, 1044, 1096, 1158, 1160, 1185, 1208, 1325, 1326, 1327, 1328],
  moments: [1154, 1155],
  moments_advert: [],
  channels: [1175, 1176, 1177, 1184, 1191, 1193, 1195, 1200, 1216, 1228],
  search: [1053],
  offline: [1011, 1012, 1013, 1047, 1048, 1049],
  wecom: [1073, 1081, 1119, 1120, 1121, 1192, 1202, 1207],
  mini_program: [1037, 1038],
  wechat_shop: [1336, 1337],
  wechat_pay: [1034, 1060, 1398],
  orders_and_cards: [1151],
  link: [1065, 1167, 1179, 1194, 1286],
  direct: [1001, 1010, 1089, 1103, 1104, 1131, 1187],
  other: [],
}

/** Moments opens a card as a single page: no login, no payment, no navigation (wechat.md 2.6). */
export const singlePageScene = 1154

/** WeChat's search reads the shop's pages (field.md E7): nobody has come. */
export const crawlerScene = 1129

/** By its name in the user agent the API knows the crawler too. */
export const crawlerAgent = 'mpcrawler'

/** The shop's own icon, and the lists of what was used lately: somebody who was here before comes back. */
export const returningScenes: readonly number[] = [1001, 1089, 1103, 1104]

/** Back from another mini program: the person never left. */
export const backScene = 1038
