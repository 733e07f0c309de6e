import { builtIn } from '../built-in'

/** The anonymous data that WeChat has shown since 2022 instead of the person's. */
const shown: Record<string, string> = {
  userNickName: '微信用户',
  groupName: '微信群',
  userGender: '',
  userCity: '',
  userProvince: '',
  userCountry: '',
  userLanguage: '',
}

export const openData = builtIn('open-data', {
  properties: {
    type: String,
    openGid: String,
    lang: String,
    defaultText: String,
    defaultAvatar: String,
    useEmptyValue: Boolean,
  },
  boxes: null,
  draw(part) {
    part.watch(['type', 'defaultText'], () => {
      const { type, defaultText } = part.props
      const isAvatar = type === 'userAvatarUrl'
      part.host.toggleAttribute('avatar', isAvatar)
      part.host.textContent = isAvatar ? '' : (shown[type] ?? '') || defaultText
    })
  },
})
