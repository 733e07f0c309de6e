import { ContactSetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import type { Setting } from '../../core/settings/setting'

export const contactSetting: Setting<typeof ContactSetting> = {
  key: 'contact',
  decides: 'how customers reach a person of the shop, in WeChat and in a browser, and when somebody answers',
  schema: ContactSetting,
  changedBy: ['operations', 'service'],
  initial: {
    inWeChat: { way: 'contact' },
    sendsCard: true,
    phone: null,
    wechatId: null,
    wechatQrUrl: null,
    email: null,
    url: null,
    hours: [],
    closedOn: [],
    closedWords: '',
  },
  check: async (_db, value) => faultOf(value),
}

function faultOf({ hours, url, email }: Static<typeof ContactSetting>): { param: string; message: string } | undefined {
  const backwards = hours.findIndex(({ opens, closes }) => closes <= opens)
  if (backwards >= 0) return { param: `/hours/${backwards}/closes`, message: 'it closes before it opens' }
  if (url !== null && !isHttps(url)) return { param: '/url', message: 'not an https address' }
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return { param: '/email', message: 'not an e-mail address' }
  return undefined
}

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:'
