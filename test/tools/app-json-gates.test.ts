import { type Files, gatesSay, goodApp } from './support/small-program'

const app = (changes: object): Files => ({ 'app.json': { ...goodApp, ...changes } })
const { tabBar } = goodApp
const [first, second] = tabBar.list as [object, object]
const tabs = (...list: object[]) => app({ tabBar: { list } })

test('a program as WeChat wants it passes every gate', () => {
  expect(gatesSay({})).toEqual([])
})

test.each<[what: string, changes: Files, said: RegExp]>([
  ['a page without a script', { 'pages/a.js': null }, /app\.json.*pages\/a\.js/],
  ['a page without a template', { 'shop/pages/c.wxml': null }, /app\.json.*shop\/pages\/c\.wxml/],
  ['a page without JSON', { 'pages/b.json': null }, /pages\[1\] is pages\/b, and there is no pages\/b\.json/],
  ['a page named twice', app({ pages: ['pages/a', 'pages/b', 'pages/a'] }), /pages\[2\] names pages\/a again/],
  [
    'a page of a subpackage in pages',
    app({ pages: ['pages/a', 'pages/b', 'shop/pages/c'] }),
    /lies in the subpackage shop\//,
  ],
  ['a path from the root', app({ pages: ['/pages/a', 'pages/b'] }), /"\/pages\/a" must be written from/],
  ['no page at all', app({ pages: [], tabBar: undefined, preloadRule: {} }), /app\.json.*no pages/],
  [
    'subpackages within each other',
    app({
      subPackages: [
        { root: 'shop', pages: ['pages/c'] },
        { root: 'shop/pages', pages: [] },
      ],
    }),
    /shop\/pages\/ lies within shop\//,
  ],
  [
    'a subpackage twice',
    app({
      subPackages: [
        { root: 'shop', pages: ['pages/c'] },
        { root: 'shop/', pages: [] },
      ],
    }),
    /shop\/ lies within shop\//,
  ],
  [
    'a rule for a page that is not there',
    app({ preloadRule: { 'pages/z': { packages: ['shop'] } } }),
    /preloadRule names the page pages\/z/,
  ],
  [
    'a rule for a package that is not there',
    app({ preloadRule: { 'pages/a': { packages: ['trade'] } } }),
    /pages\/a names trade, which is no package/,
  ],
  ['one tab', tabs(first), /tabBar has 1 tabs/],
  [
    'six tabs',
    tabs(...Array.from({ length: 6 }, (_, at) => ({ ...first, pagePath: `pages/${at}` }))),
    /tabBar has 6 tabs/,
  ],
  ['two tabs for a page', tabs(first, first), /tabBar\.list\[1\] names pages\/a again/],
  [
    'a tab in a subpackage',
    tabs(first, { ...second, pagePath: 'shop/pages/c' }),
    /app\.json.*shop\/pages\/c is no page of the main package/,
  ],
  ['a tab without a picture', tabs(first, { ...second, iconPath: undefined }), /list\[1\]\.iconPath is missing/],
  ['a tab without words', tabs(first, { ...second, text: '' }), /list\[1\]\.text is missing/],
  [
    'a picture that is not there in the dark',
    { 'icons/dark.png': null },
    /iconPath is icons\/dark\.png: there is no such file/,
  ],
  [
    'a picture that is too heavy',
    { 'icons/on.png': 'x'.repeat(40_001) },
    /icons\/on\.png: it is 40001 B, and WeChat takes 40000/,
  ],
  [
    'a picture of another kind',
    tabs(first, { ...second, iconPath: 'icons/on.svg' }),
    /icons\/on\.svg: there is no such file/,
  ],
  [
    'a drawn tab bar that is not there',
    app({ tabBar: { ...tabBar, custom: true } }),
    /there must be a custom-tab-bar\/index/,
  ],
  ['a theme that is not there', { 'theme.json': null }, /app\.json.*theme\.json/],
  [
    'a variable of one theme alone',
    { 'theme.json': { light: { paper: '#fff', icon: 'icons/light.png' }, dark: { icon: 'icons/dark.png' } } },
    /theme\.json dark has no paper/,
  ],
  [
    'a variable that no theme has',
    { 'pages/b.json': { backgroundColor: '@ink' } },
    /pages\/b\.json backgroundColor is @ink: theme\.json does not define it/,
  ],
  [
    'a variable where WeChat reads none',
    app({ window: { navigationBarTitleText: '@paper' } }),
    /window\.navigationBarTitleText is @paper: it cannot be a variable/,
  ],
  ['a variable without a theme', app({ themeLocation: undefined }), /themeLocation must name the file/],
  ['a component that is not there', { 'pages/b.json': { usingComponents: { x: './x' } } }, /pages\/b\.json.*\.\/x/],
  [
    'a component that is a page',
    { 'pages/b.json': { usingComponents: { x: './a' } } },
    /usingComponents\.x: pages\/a\.json must say "component": true/,
  ],
  [
    'a placeholder for nothing',
    { 'pages/b.json': { componentPlaceholder: { x: 'view' } } },
    /componentPlaceholder\.x stands for no component/,
  ],
  [
    'a private call that is not declared',
    { 'pages/a.js': 'Page({ f() {\n  wx.getLocation({}) } })' },
    /pages\/a\.js:2:5 getLocation fails unless/,
  ],
  [
    'a private call by its name in quotes',
    { 'pages/a.js': 'wx["choosePoi"]({})' },
    /pages\/a\.js:1:3 choosePoi fails unless/,
  ],
  [
    'a private call that nothing makes',
    { 'app.js': 'App({})' },
    /requiredPrivateInfos names chooseAddress, which no script calls/,
  ],
  [
    'the rough place beside the exact one',
    app({ requiredPrivateInfos: ['getFuzzyLocation', 'getLocation'] }),
    /cannot name both getFuzzyLocation and getLocation/,
  ],
  ['no question for consent', app({ __usePrivacyCheck__: false }), /__usePrivacyCheck__ must be true/],
  ['all code at once', app({ lazyCodeLoading: undefined }), /lazyCodeLoading must be "requiredComponents"/],
  [
    'a setting that WeChat does not know',
    app({ requiredPrivateInfo: [] }),
    /app\.json requiredPrivateInfo is no setting/,
  ],
  ['one in the window', app({ window: { navigationBarTitle: 'x' } }), /window\.navigationBarTitle is no setting/],
  ['one in a tab', tabs(first, { ...second, icon: 'x' }), /tabBar\.list\[1\]\.icon is no setting/],
  ['one in a page', { 'pages/b.json': { pullDown: true } }, /pages\/b\.json pullDown is no setting/],
  ['JSON that is none', { 'pages/b.json': '{ "a": }' }, /pages\/b\.json:1:8/],
])('%s is noticed, with its name', (_what, changes, said) => {
  expect(gatesSay(changes)).toContainEqual(expect.stringMatching(said))
})

test('a property of another thing with a private call’s name is not a call', () => {
  expect(gatesSay({ 'pages/a.js': 'var a = {}; a.getLocation = function () {}; Page({})' })).toEqual([])
})
