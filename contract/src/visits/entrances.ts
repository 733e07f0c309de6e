/**
 * Where in WeChat a visit came from. Each entrance stands for one kind of commerce: official account =
 * content, chat = social, Channels = live, search = shelf.
 */
export const entrances = [
  'official_account',
  'service_account',
  'chat',
  'moments',
  'channels',
  'search',
  'offline',
  'wecom',
  'mini_program',
  'link',
  'direct',
] as const
export type Entrance = (typeof entrances)[number]

/** WeChat's scene numbers by entrance (wechat.md 2.8). A number that is not listed is `direct`. */
export const scenesByEntrance: Readonly<Record<Exclude<Entrance, 'direct'>, readonly number[]>> = {
  official_account: [1058, 1091, 1261],
  service_account: [1014, 1035, 1043, 1074, 1082, 1107, 1157],
  chat: [1007, 1008, 1036, 1044, 1096, 1158, 1160, 1185, 1208],
  moments: [1154, 1155],
  channels: [1175, 1176, 1177, 1184, 1191, 1193, 1195, 1200, 1216, 1228],
  search: [1053],
  offline: [1011, 1012, 1013, 1047, 1048, 1049],
  wecom: [1073, 1081, 1119, 1120, 1121, 1192, 1202, 1207],
  mini_program: [1037, 1038],
  link: [1065, 1167, 1179, 1194, 1286],
}

/** Moments opens a card as a single page: no login, no payment, no navigation (wechat.md 2.6). */
export const singlePageScene = 1154
