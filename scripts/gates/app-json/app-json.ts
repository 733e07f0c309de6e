import { tidy } from '../../../packages/weapp-host/src/program/paths'

export interface Tab {
  pagePath?: string
  text?: string
  iconPath?: string
  selectedIconPath?: string
}

export interface SubpackageJson {
  root: string
  pages: string[]
  name?: string
  independent?: boolean
}

/** What the gates read of app.json. */
export interface AppJson {
  pages?: string[]
  subPackages?: SubpackageJson[]
  subpackages?: SubpackageJson[]
  tabBar?: { custom?: boolean; list?: Tab[] }
  usingComponents?: Record<string, string>
  preloadRule?: Record<string, { packages?: string[] }>
  themeLocation?: string
  darkmode?: boolean
  lazyCodeLoading?: string
  requiredPrivateInfos?: string[]
  __usePrivacyCheck__?: boolean
}

/** The subpackages, their roots ending in `/`. */
export const subpackagesOf = (app: AppJson): SubpackageJson[] =>
  (app.subPackages ?? app.subpackages ?? []).map((one) => ({ ...one, root: `${tidy(one.root)}/` }))

/** Every page of every package, by the place that names it. */
export const pagesOf = (app: AppJson): { page: string; named: string }[] => [
  ...(app.pages ?? []).map((page, at) => ({ page: tidy(page), named: `pages[${at}]` })),
  ...subpackagesOf(app).flatMap(({ root, pages }, package_) =>
    pages.map((page, at) => ({ page: tidy(root + page), named: `subPackages[${package_}].pages[${at}]` })),
  ),
]
