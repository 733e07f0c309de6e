import budgets from '../../../budgets.json'
import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'
import type { Tab } from './app-json'
import { valuesOf } from './theme'

function pictureProblem({ files }: WeappBuild, value: string): string | null {
  const path = value.replace(/^\//, '')
  const bytes = files.find((file) => file.path === path)?.bytes
  if (/^https?:/.test(value)) return 'WeChat takes no picture from the network here'
  if (bytes === undefined) return 'there is no such file'
  if (!/\.(png|jpe?g)$/.test(path)) return 'WeChat takes PNG and JPEG only'
  return bytes > budgets.tabIconBytes ? `it is ${bytes} B, and WeChat takes ${budgets.tabIconBytes}` : null
}

function pictureProblems(build: WeappBuild, tab: Tab, named: string): string[] {
  return (['iconPath', 'selectedIconPath'] as const).flatMap((setting) => {
    if (!tab[setting]) return `${named}.${setting} is missing: a tab needs a picture for both of its states`
    return valuesOf(build, tab[setting]).flatMap((value) => {
      const wrong = pictureProblem(build, value)
      return wrong ? `${named}.${setting} is ${value}: ${wrong}` : []
    })
  })
}

/** What WeChat refuses in a tab bar (wechat.md 2.12). One that the program draws (`custom`) needs no pictures. */
export function tabProblems(build: WeappBuild): Problem[] {
  const { tabBar } = build.app
  if (!tabBar) return []
  const { list = [], custom } = tabBar
  const paths = list.map(({ pagePath }) => pagePath)
  const messages = [
    ...(list.length < 2 || list.length > 5 ? [`tabBar has ${list.length} tabs, and WeChat takes 2 to 5`] : []),
    ...(custom && !build.has('custom-tab-bar/index.js')
      ? ['tabBar is custom: there must be a custom-tab-bar/index']
      : []),
    ...list.flatMap((tab, at) => {
      const named = `tabBar.list[${at}]`
      const again = paths.indexOf(tab.pagePath) < at ? [`${named} names ${tab.pagePath} again: one tab a page`] : []
      if (custom) return again
      return [...again, ...(tab.text ? [] : [`${named}.text is missing`]), ...pictureProblems(build, tab, named)]
    }),
  ]
  return messages.map((message) => ({ file: 'app.json', message }))
}
