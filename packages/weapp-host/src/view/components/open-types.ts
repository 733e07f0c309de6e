import type { Part } from './part'
import { openSheet } from './sheet'
import type { BuiltInSurroundings } from './surroundings'
import { wordsIn } from './words'

/** The properties for a button's `open-type`. */
export const openTypeProperties = {
  openType: String,
  lang: { type: String, value: 'en' },
  sessionFrom: String,
  sendMessageTitle: String,
  sendMessagePath: String,
  sendMessageImg: String,
  showMessageCard: Boolean,
  appParameter: String,
  businessId: String,
  groupId: String,
  guildId: String,
  publicId: String,
  shareType: Number,
  shareMode: null,
  activityType: null,
  entryPath: String,
  needShowEntrance: { type: Boolean, value: true },
  phoneNumberNoQuotaToast: { type: Boolean, value: true },
}

interface OpenTypeProps {
  openType: string
  sendMessagePath: string
}
type ButtonPart = Pick<Part<OpenTypeProps>, 'component' | 'around' | 'emit' | 'props'>

const hex = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')

const why = (words: string) =>
  Object.assign(document.createElement('div'), { className: 'wx-sheet-why', textContent: words })

/** A sample avatar in place of the person's own. */
const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="132" height="132"><rect width="132" height="132" fill="#ccc"/><circle cx="66" cy="52" r="24" fill="#fff"/><path d="M18 132a48 44 0 0 1 96 0z" fill="#fff"/></svg>',
)}`

/** The anonymous user info that every program has received since 2022. */
const nobody = (lang: string) => ({
  nickName: '微信用户',
  gender: 0,
  language: lang,
  city: '',
  province: '',
  country: '',
  avatarUrl: avatar,
  is_demote: true,
})

function askForPhone(part: ButtonPart, event: string, api: string) {
  const words = wordsIn(part.around.phone.language)
  const refuse = () => part.emit(event, { errMsg: `${api}:fail user deny` })
  const allow = () =>
    part.emit(event, { errMsg: `${api}:ok`, code: hex(64), encryptedData: hex(64), iv: hex(32), cloudID: undefined })
  openSheet(part.around, {
    title: `${part.around.name} ${words.phone}`,
    body: why(words.phoneOwn),
    choices: [
      { words: words.refuse, take: refuse },
      { words: words.allow, main: true, take: allow },
    ],
    onDismiss: refuse,
  })
}

function chooseAvatar({ around, emit }: ButtonPart) {
  const words = wordsIn(around.phone.language)
  const take = () => emit('chooseavatar', { avatarUrl: around.tempFile(avatar) })
  openSheet(around, {
    title: words.avatarOwn,
    choices: [
      { words: words.avatarOwn, main: true, take },
      { words: words.avatarAlbum, take },
      { words: words.avatarCamera, take },
      { words: words.cancel, take: () => {} },
    ],
  })
}

function openContact({ around, emit, props }: ButtonPart) {
  const words = wordsIn(around.phone.language)
  // The card leads back to `send-message-path`, or to this page.
  const [path = '', query = ''] = (props.sendMessagePath || around.page().route).split('?')
  openSheet(around, {
    title: words.contact,
    body: why(words.contactWhy),
    choices: [
      { words: words.back, take: () => {} },
      {
        words: words.contactReturn,
        main: true,
        take: () =>
          emit('contact', { errMsg: 'enterContact:ok', path, query: Object.fromEntries(new URLSearchParams(query)) }),
      },
    ],
  })
}

function notice(around: BuiltInSurroundings, title: string, body: string) {
  openSheet(around, {
    title,
    body: why(body),
    choices: [{ words: wordsIn(around.phone.language).back, take: () => {} }],
  })
}

const openTypes: Record<string, (part: ButtonPart & { props: { lang: string } }) => void> = {
  share: ({ around, component }) => around.share({ id: component.id, dataset: component.dataset }),
  contact: openContact,
  getPhoneNumber: (part) => askForPhone(part, 'getphonenumber', 'getPhoneNumber'),
  getRealtimePhoneNumber: (part) => askForPhone(part, 'getrealtimephonenumber', 'getRealtimePhoneNumber'),
  getUserInfo: ({ emit, props }) => {
    const userInfo = nobody(props.lang)
    const rawData = JSON.stringify(userInfo)
    const sealed = { signature: hex(40), encryptedData: hex(64), iv: hex(32), cloudID: undefined }
    emit('getuserinfo', { errMsg: 'getUserInfo:ok', userInfo, rawData, ...sealed })
  },
  openSetting: ({ around, emit }) => {
    const done = (answer: unknown) => emit('opensetting', answer)
    around.wx.openSetting?.({ success: done, fail: done })
  },
  feedback: ({ around }) => {
    const words = wordsIn(around.phone.language)
    notice(around, words.feedback, words.feedbackWhy)
  },
  chooseAvatar,
  agreePrivacyAuthorization: ({ around, emit }) => {
    around.agreePrivacy()
    emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  // WeChat opens an app only if the visit came from that app (scene 1069).
  launchApp: ({ emit }) => emit('error', { errMsg: 'launchApp:fail invalid scene' }),
}

/** Runs WeChat's action on a tap; `a|b` means both. An unknown open type does nothing. */
export function runOpenType(part: ButtonPart & { props: { lang: string } }) {
  for (const name of part.props.openType.split('|').reverse()) openTypes[name]?.(part)
}
