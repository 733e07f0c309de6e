import type { PhoneFacts } from '../../wx/phone'
import type { LaunchOptions } from '../launch-options'
import type { ViewPage } from '../view-host'
import type { Looks, TabBarJson, WindowJson } from './bar-style'
import { element } from './elements'
import { pullDownCss } from './pull-down.css'
import { screenCss } from './screen.css'
import { openSinglePageBar, singlePageBarHeight } from './single-page'
import { openTabBar, type TabChanges, tabBarHeight } from './tab-bar'
import { navigationBarHeight, openTopBar } from './top-bar'
import { frameWords } from './words'

/** What a page set for its bars and background, over its JSON. */
export interface PageChanges extends WindowJson {
  loading?: boolean
  homeHidden?: boolean
}

interface Surroundings {
  options: LaunchOptions
  looks: Looks
  tabs: string[]
  firstPage: string
  /** The program's name. */
  name: string
  /** Opened from a card in Moments: a single page with WeChat's bar below it. */
  isSinglePage: boolean
  stack(): ViewPage[]
  fileUrl(path: string): string
  press: Record<'back' | 'home' | 'more' | 'close' | 'enter', () => void> & { tab(index: number): void }
}

export interface Frame {
  screen: HTMLElement
  pages: HTMLElement
  theme(): 'light' | 'dark'
  setTheme(theme: 'light' | 'dark'): void
  /** Renders the bars for the top page, and shows that page. */
  update(): void
  /** Sets styles of a page's bars; without `page` of the top page. */
  change(changes: PageChanges, page?: ViewPage): void
  windowOf(page: ViewPage): WindowJson
  tabChanges: TabChanges
  setTabBarHidden(hidden: boolean): void
  facts(): PhoneFacts
  /** The size of a window before its page exists: its JSON determines it. */
  place(window: HTMLElement, route: string): void
}

/** px; the distance of WeChat's capsule from the top of the navigation bar and from the right edge. */
const capsule = { width: 87, height: 32, top: 4, right: 7 }

/** The phone around the pages: bars, theme and sizes. */
export function openFrame(around: Surroundings): Frame {
  const { options, looks, press } = around
  const { statusBar, homeIndicator } = options
  const words = frameWords(options.language)
  const changes = new WeakMap<HTMLElement, PageChanges>()
  const tabChanges: TabChanges = { style: {}, items: new Map(), badges: new Map(), dots: new Set() }
  let theme = options.theme
  let tabBarHidden = false

  document.head.append(element('style', {}, screenCss, pullDownCss))
  const topBar = openTopBar(press, words)
  const tabBar = openTabBar({ fileUrl: around.fileUrl, press: press.tab })
  const pages = element('div', { className: 'weapp-pages' })
  const screen = element('div', { className: 'weapp-screen' }, pages, topBar.host, tabBar.host)
  if (around.isSinglePage) screen.append(openSinglePageBar(around.name, words, press.enter))
  screen.style.setProperty('--status-bar', `${statusBar}px`)
  screen.style.setProperty('--home-indicator', `${homeIndicator}px`)
  if (homeIndicator === 0) screen.dataset.plain = ''
  document.body.append(screen)

  const look = (): TabBarJson => looks.tabBar(theme)
  const isTab = (route: string) => around.tabs.includes(route)
  const hasTabBar = (route: string) => isTab(route) && !look().custom && !tabBarHidden && !around.isSinglePage
  const belowPage = (route: string) => {
    if (around.isSinglePage) return singlePageBarHeight + homeIndicator
    return hasTabBar(route) ? tabBarHeight + homeIndicator : 0
  }
  const jsonOf = (route: string, window?: HTMLElement): PageChanges => ({
    ...looks.window(route, theme),
    ...(window && changes.get(window)),
  })
  const bars = (route: string) => {
    const isCustom = jsonOf(route).navigationStyle === 'custom'
    return {
      top: isCustom ? 0 : statusBar + navigationBarHeight,
      bottom: belowPage(route),
      safeTop: isCustom ? statusBar : 0,
      safeBottom: belowPage(route) > 0 ? 0 : homeIndicator,
    }
  }
  const place = (window: HTMLElement, route: string) => {
    const { top, bottom, safeTop, safeBottom } = bars(route)
    const lengths = { 'page-top': top, 'page-bottom': bottom, 'safe-area-inset-top': safeTop }
    for (const [name, px] of Object.entries({ ...lengths, 'safe-area-inset-bottom': safeBottom })) {
      window.style.setProperty(`--${name}`, `${px}px`)
    }
    window.style.setProperty('--window-height', `calc(100vh - ${top + bottom}px)`)
    // `backgroundColor` shows when a page is pulled down; this colour is below its content.
    window.style.background = jsonOf(route, window).backgroundColorContent ?? '#fff'
  }

  const leftOf = (page: ViewPage, homeHidden: boolean) => {
    if (around.isSinglePage) return 'none'
    if (around.stack().length > 1) return 'back'
    const isHome = isTab(page.route) || page.route === around.firstPage
    return isHome || homeHidden ? 'none' : 'home'
  }

  const update = () => {
    const page = around.stack().at(-1)
    screen.dataset.theme = looks.followsTheme ? theme : 'light'
    if (!page) return
    const json = jsonOf(page.route, page.window)
    topBar.show({
      style: json.navigationStyle ?? 'default',
      title: json.navigationBarTitleText ?? '',
      text: json.navigationBarTextStyle ?? 'white',
      background: json.navigationBarBackgroundColor ?? '#000',
      left: leftOf(page, json.homeHidden ?? false),
      loading: json.loading ?? false,
    })
    tabBar.host.hidden = !hasTabBar(page.route)
    tabBar.show(look(), tabChanges, around.tabs.indexOf(page.route))
    place(page.window, page.route)
    document.title = json.navigationBarTitleText ?? ''
  }

  return {
    screen,
    pages,
    tabChanges,
    place,
    update,
    theme: () => theme,
    setTheme(next) {
      theme = next
      update()
    },
    change(more, page = around.stack().at(-1)) {
      if (page) changes.set(page.window, { ...changes.get(page.window), ...more })
      update()
    },
    windowOf: (page) => jsonOf(page.route, page.window),
    setTabBarHidden(hidden) {
      tabBarHidden = hidden
      update()
    },
    facts() {
      const { innerWidth: width, innerHeight: height, devicePixelRatio } = window
      const { top, bottom } = bars(around.stack().at(-1)?.route ?? around.firstPage)
      const right = width - capsule.right
      const capsuleTop = statusBar + capsule.top
      return {
        language: options.language,
        theme: looks.followsTheme ? theme : 'light',
        platform: 'ios',
        SDKVersion: options.sdk,
        windowWidth: width,
        windowHeight: height - top - bottom,
        screenHeight: height,
        statusBarHeight: statusBar,
        homeIndicator,
        pixelRatio: devicePixelRatio,
        fontSize: options.fontSize,
        menuButton: {
          left: right - capsule.width,
          right,
          top: capsuleTop,
          bottom: capsuleTop + capsule.height,
          width: capsule.width,
          height: capsule.height,
        },
      }
    },
  }
}
