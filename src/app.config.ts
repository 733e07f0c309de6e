import { appJsonOf, readPackages } from './packages'

/**
 * On WeChat colours and icons come from theme.json, by the system's colour scheme; the browser build has only the light
 * ones.
 */
const weapp = process.env.TARO_ENV === 'weapp'
const light: Record<string, string> = {
  paper: '#FBF7F2',
  card: '#FFFFFF',
  line: 'white',
  navText: 'black',
  backgroundText: 'dark',
  tabText: '#736A61',
  tabActive: '#D6402B',
}
const themed = (name: string): string => (weapp ? `@${name}` : (light[name] ?? ''))

function tab(route: string, key: string, text: string) {
  const icon = (suffix: string) => `common/assets/browser-tabs/${route}-light${suffix}.svg`
  return {
    pagePath: `tabs/${route}/index`,
    text,
    iconPath: weapp ? `@tab${key}` : icon(''),
    selectedIconPath: weapp ? `@tab${key}Active` : icon('-active'),
  }
}

const tabs = ['tabs/home/index', 'tabs/shelf/index', 'tabs/gifts/index', 'tabs/cart/index', 'tabs/me/index'] as const

export default defineAppConfig({
  pages: [...tabs],
  ...appJsonOf(tabs, readPackages()),
  window: {
    // The browser build shows a navigation bar only with this value.
    navigationStyle: 'default',
    navigationBarTitleText: '好礼',
    navigationBarBackgroundColor: themed('paper'),
    navigationBarTextStyle: themed('navText') as 'black',
    backgroundColor: themed('paper'),
    backgroundColorTop: themed('paper'),
    backgroundColorBottom: themed('paper'),
    backgroundTextStyle: themed('backgroundText') as 'dark',
  },
  tabBar: {
    color: themed('tabText'),
    selectedColor: themed('tabActive'),
    backgroundColor: themed('card'),
    borderStyle: themed('line') as 'white',
    list: [
      tab('home', 'Home', '首页'),
      tab('shelf', 'Shelf', '分类'),
      tab('gifts', 'Gifts', '礼物'),
      tab('cart', 'Cart', '购物车'),
      tab('me', 'Me', '我的'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseAddress'],
  __usePrivacyCheck__: true,
  ...(weapp ? { darkmode: true, themeLocation: 'theme.json' } : {}),
})
