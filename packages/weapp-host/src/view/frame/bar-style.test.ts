import { openLooks } from './bar-style'

const json = {
  app: {
    darkmode: true,
    window: { navigationBarTitleText: 'App', navigationBarBackgroundColor: '@bar', backgroundColor: '@none' },
    tabBar: { color: '@ink', list: [{ pagePath: 'a', text: 'A', iconPath: '@icon' }] },
  },
  theme: { light: { bar: '#fff', ink: '#000', icon: 'a.png' }, dark: { bar: '#111', ink: '#eee', icon: 'a-dark.png' } },
  'pages/a/index': { navigationBarTitleText: 'Page' },
}

test('a page’s JSON overrides the app’s, and theme colours are resolved', () => {
  const looks = openLooks(json)
  expect(looks.window('pages/a/index', 'dark')).toEqual({
    navigationBarTitleText: 'Page',
    navigationBarBackgroundColor: '#111',
  })
  expect(looks.tabBar('light')).toEqual({ color: '#000', list: [{ pagePath: 'a', text: 'A', iconPath: 'a.png' }] })
})

test('a program without a dark mode looks the same with a dark theme', () => {
  const looks = openLooks({ ...json, app: { ...json.app, darkmode: false } })
  expect(looks.tabBar('dark').color).toBe('#000')
  expect(looks.followsTheme).toBe(false)
})
