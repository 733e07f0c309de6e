import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inWords } from '../../../scripts/gates/problem'
import { checkWeapp } from '../../../scripts/gates/weapp'

/** Text by path; null takes the file away. */
export type Files = Record<string, string | object | null>

const page = (path: string): Files => ({
  [`${path}.js`]: 'Page({ data: { open: true } })',
  [`${path}.json`]: {},
  [`${path}.wxml`]: '<view class="a" wx:if="{{open}}"><text>1</text></view>',
  [`${path}.wxss`]: '.a > .b { width: 2rpx }',
})

const tab = (name: string) => ({
  pagePath: `pages/${name}`,
  text: name,
  iconPath: '@icon',
  selectedIconPath: 'icons/on.png',
})

export const goodApp = {
  pages: ['pages/a', 'pages/b'],
  subPackages: [{ root: 'shop', name: 'shop', pages: ['pages/c'] }],
  preloadRule: { 'pages/a': { network: 'all', packages: ['shop'] } },
  window: { backgroundColor: '@paper' },
  tabBar: { color: '@paper', list: [tab('a'), tab('b')] },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseAddress'],
  __usePrivacyCheck__: true,
  themeLocation: 'theme.json',
}

const theme = (look: string) => ({ paper: '#fff', icon: `icons/${look}.png` })

/** A program that every gate lets through, with a subpackage, tabs, themes, a component and a private call. */
const good: Files = {
  'app.json': goodApp,
  'app.js':
    'App({ onLaunch: function () { wx.chooseAddress({}); wx.request({ url: "https://api.example.com/v1" }) } })',
  'theme.json': { light: theme('light'), dark: theme('dark') },
  'icons/light.png': 'a picture',
  'icons/dark.png': 'a picture',
  'icons/on.png': 'a picture',
  ...page('pages/a'),
  ...page('pages/b'),
  ...page('shop/pages/c'),
  ...page('parts/tag'),
  'parts/tag.json': { component: true },
  'pages/a.json': { usingComponents: { tag: '../parts/tag' }, navigationBarBackgroundColor: '@paper' },
}

/** Writes the program with some files changed, asks `use` and takes it away again. */
export function withProgram<T>(changes: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'haoli-program-'))
  try {
    for (const [path, content] of Object.entries({ ...good, ...changes })) {
      if (content === null) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
    }
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the gates say of the program with some files changed: `gate: file:line:column message`. */
export const gatesSay = (changes: Files): string[] =>
  withProgram(changes, (folder) =>
    checkWeapp(folder, 'https://api.example.com').flatMap(({ gate, problems }) =>
      problems.map((problem) => `${gate}: ${inWords(problem)}`),
    ),
  )
