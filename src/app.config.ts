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
  const icon = (suffix: string) => `common/assets/tabs/${route}-light${suffix}.png`
  return {
    pagePath: `tabs/${route}/index`,
    text,
    iconPath: weapp ? `@tab${key}` : icon(''),
    selectedIconPath: weapp ? `@tab${key}Active` : icon('-active'),
  }
}

export default defineAppConfig({
  pages: ['tabs/home/index', 'tabs/shelf/index', 'tabs/gifts/index', 'tabs/cart/index', 'tabs/me/index'],
  subPackages: [
    {
      root: 'shop',
      pages: ['pages/search/index', 'pages/product/index', 'pages/favourites/index', 'pages/footprints/index'],
    },
    {
      root: 'trade',
      pages: [
        'pages/checkout/index',
        'pages/pay-result/index',
        'pages/orders/index',
        'pages/order/index',
        'pages/tracking/index',
      ],
    },
    {
      root: 'gift',
      pages: [
        'pages/checkout/index',
        'pages/present/index',
        'pages/sent/index',
        'pages/card/index',
        'pages/received/index',
        'pages/received-present/index',
        'pages/code/index',
      ],
    },
    {
      root: 'account',
      pages: [
        'pages/addresses/index',
        'pages/address/index',
        'pages/settings/index',
        'pages/about/index',
        'pages/privacy/index',
      ],
    },
  ],
  preloadRule: {
    'tabs/home/index': { network: 'all', packages: ['shop'] },
    'tabs/shelf/index': { network: 'all', packages: ['shop'] },
    'tabs/gifts/index': { network: 'all', packages: ['gift'] },
    'tabs/cart/index': { network: 'all', packages: ['trade'] },
    'tabs/me/index': { network: 'all', packages: ['account'] },
    'shop/pages/product/index': { network: 'all', packages: ['trade', 'gift'] },
  },
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
