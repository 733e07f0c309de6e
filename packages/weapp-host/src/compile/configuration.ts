import { componentPath, type ProgramFiles } from '../program/manifest'
import { tidy } from '../program/paths'
import type { Problem } from './bundle'

interface AppJson {
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { list?: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] }
  themeLocation?: string
}

type Theme = Partial<Record<'light' | 'dark', Record<string, string>>>

interface Files extends ProgramFiles {
  text(file: string): string | undefined
}

/** Files that the program's JSON names and that do not exist. */
export function configurationProblems(files: Files, paths: string[]): Problem[] {
  const problems: Problem[] = []
  const complain = (file: string, words: string, message: string, level: Problem['level'] = 'error') => {
    const text = files.text(file) ?? ''
    const at = text.indexOf(JSON.stringify(words))
    problems.push({ file, ...(at !== -1 && { line: text.slice(0, at).split('\n').length }), message, level })
  }

  const checkPage = (path: string, written: string) => {
    const absent = ['js', 'wxml'].map((ending) => `${path}.${ending}`).filter((file) => !files.has(file))
    if (absent.length) complain('app.json', written, `names the page ${path}, and there is no ${absent.join(' or ')}`)
  }

  const checkIcon = (written: string, themeLocation = '') => {
    const { light, dark } = (files.json(tidy(themeLocation).replace(/\.json$/, '')) ?? {}) as Theme
    // `@name` stands for another file in each theme.
    const icons = written.startsWith('@') ? [light, dark].map((theme) => theme?.[written.slice(1)]) : [written]
    for (const icon of new Set(icons)) {
      if (icon === undefined)
        complain('app.json', written, `the theme does not say what ${written} is in light and dark`)
      else if (!files.has(tidy(icon))) complain('app.json', written, `there is no ${tidy(icon)}`)
    }
  }

  const checkApp = (app: AppJson) => {
    const own = (app.pages ?? []).map((written) => ({ path: tidy(written), written }))
    const subpackages = app.subPackages ?? app.subpackages ?? []
    const others = subpackages.flatMap(({ root, pages }) =>
      pages.map((written) => ({ path: tidy(`${root}/${written}`), written })),
    )
    if (own.length === 0) complain('app.json', 'pages', 'names no pages')
    for (const { path, written } of [...own, ...others]) checkPage(path, written)
    const { themeLocation } = app
    if (themeLocation !== undefined && !files.has(tidy(themeLocation))) {
      complain('app.json', themeLocation, `there is no ${tidy(themeLocation)}`)
    }
    for (const { pagePath, iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
      if (!own.some(({ path }) => path === tidy(pagePath))) {
        complain('app.json', pagePath, `the tab ${pagePath} is no page of the main package`)
      }
      for (const icon of [iconPath, selectedIconPath]) if (icon) checkIcon(icon, themeLocation)
    }
  }

  const checkComponents = (path: string) => {
    const { usingComponents } = (files.json(path) ?? {}) as { usingComponents?: Record<string, unknown> }
    for (const [tag, to] of Object.entries(usingComponents ?? {})) {
      if (typeof to !== 'string') complain(`${path}.json`, tag, `the component ${tag} needs a path`)
      else if (to.includes('://'))
        complain(`${path}.json`, to, `${tag} comes from a plugin; plugins do not run here`, 'warning')
      else {
        const at = componentPath(path, to, files)
        const absent = ['js', 'wxml'].map((ending) => `${at}.${ending}`).filter((file) => !files.has(file))
        if (absent.length)
          complain(`${path}.json`, to, `<${tag}> stands for ${to}, and there is no ${absent.join(' or ')}`)
      }
    }
  }

  if (!files.has('app.json')) problems.push({ file: 'app.json', message: 'is missing', level: 'error' })
  const app = files.json('app')
  if (typeof app === 'object' && app !== null) checkApp(app as AppJson)
  for (const path of paths) checkComponents(path)
  return problems
}
