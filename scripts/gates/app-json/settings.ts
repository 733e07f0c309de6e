import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'

/** The settings that WeChat's compiler knows, in miniprogram-ci 2.1.42. It refuses a file with any other. */
const known = (words: string) => new Set(words.split(/\s+/))
const ofWindow = `backgroundColor backgroundColorBottom backgroundColorContent backgroundColorTop backgroundTextStyle
  enablePullDownRefresh handleWebviewPreload homeButton initialRenderingCache navigationBarBackgroundColor
  navigationBarTextStyle navigationBarTitleText navigationStyle onReachBottomDistance pageOrientation renderingMode
  restartStrategy visualEffectInBackground`
const windowSettings = known(ofWindow)
const pageSettings =
  known(`${ofWindow} component componentFramework componentGenerics componentPlaceholder disableScroll
  disableSwipeBack enablePassiveEvent mini-android mini-ios mini-ohos mini-weixin pureDataPattern renderer rendererOptions
  singlePage style styleIsolation usingComponents`)
const tabBarSettings = known('backgroundColor borderStyle color custom list position selectedColor')
const tabSettings = known('iconPath pagePath renderer selectedIconPath text')
const subpackageSettings = known('componentFramework entry independent name pages plugins renderer root useExtendedLib')
const appSettings = known(`__usePrivacyCheck__ accountCardPackage agent appBar chatTools cloud cloudConfig
  cloudVersion componentFramework componentPlaceholder darkmode debug debugOptions displayMode embeddedAppIdList
  enablePassiveEvent entranceDeclare entryPagePath frameset functionalPages halfPage keepContextPageInCycleJump
  lazyCodeLoading lazyCodeLoadingLegacy mimeTypeDeclarations mini-android mini-ios mini-weixin miniApp networkTimeout
  openDataContext openLocationPagePath pages permission plugins preloadRule renderer rendererOptions
  requireBackgroundModes requiredBackgroundModes requiredPrivateInfos resizable resolveAlias serviceProviderTicket
  singlePage sitemapLocation static style subPackages subpackages tabBar theme themeLocation useExtendedLib
  usingComponents window workers xrEntryPagePath`)

const unknownIn = (values: object | undefined, settings: Set<string>, prefix = '') =>
  Object.keys(values ?? {})
    .filter((name) => !settings.has(name))
    .map((name) => `${prefix}${name} is no setting that WeChat knows: is it misspelt?`)

function unknownInApp(app: object): string[] {
  const { window, tabBar, subPackages, subpackages } = app as Record<string, object | undefined>
  const { list = [] } = (tabBar ?? {}) as { list?: object[] }
  return [
    ...unknownIn(app, appSettings),
    ...unknownIn(window, windowSettings, 'window.'),
    ...unknownIn(tabBar, tabBarSettings, 'tabBar.'),
    ...list.flatMap((tab, at) => unknownIn(tab, tabSettings, `tabBar.list[${at}].`)),
    ...((subPackages ?? subpackages ?? []) as object[]).flatMap((one, at) =>
      unknownIn(one, subpackageSettings, `subPackages[${at}].`),
    ),
  ]
}

/**
 * Settings that WeChat does not know, and one that it recommends to all: it then reads only the code that a page needs.
 */
export function settingProblems({ app, ending, has, json }: WeappBuild): Problem[] {
  const lazy = app.lazyCodeLoading === 'requiredComponents' ? [] : ['lazyCodeLoading must be "requiredComponents"']
  return [
    ...[...unknownInApp(app), ...lazy].map((message) => ({ file: 'app.json', message })),
    ...ending('.json')
      .filter((file) => has(file.replace(/json$/, 'wxml')))
      .flatMap((file) => unknownIn(json(file) as object, pageSettings).map((message) => ({ file, message }))),
  ]
}
