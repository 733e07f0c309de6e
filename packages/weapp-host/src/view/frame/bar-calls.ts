import { type Faces, Refusal } from '../../wx/types'
import type { ViewPage } from '../view-host'
import type { TabBarJson, TabJson } from './bar-style'
import type { Frame } from './frame'

interface Surroundings {
  frame: Frame
  page(): ViewPage
  isTab(route: string): boolean
  tabCount: number
}

type TabIndex = { index: number }

/** Only the members that were set; the others stay as they are. */
const given = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>

/** The calls of `wx` for navigation bar, tab bar, and page background. */
export function barCalls({ frame, page, isTab, tabCount }: Surroundings): Faces {
  const { tabChanges } = frame
  const onTab = () => {
    if (!isTab(page().route)) throw new Refusal('not TabBar page')
  }
  const changeTab =
    <Options extends TabIndex>(change: (options: Options) => void) =>
    (options: Options) => {
      onTab()
      if (!(options.index >= 0 && options.index < tabCount)) throw new Refusal('tabbar item not found')
      change(options)
      frame.update()
    }

  return {
    setNavigationBarTitle: ({ title }: { title: string }) => frame.change({ navigationBarTitleText: String(title) }),
    setNavigationBarColor(options: { frontColor: string; backgroundColor: string }) {
      const isWhite = /^#fff(fff)?$/i.test(options.frontColor)
      if (!isWhite && !/^#0{3}(0{3})?$/.test(options.frontColor))
        throw new Refusal('invalid frontColor: #000000 or #ffffff')
      frame.change({
        navigationBarTextStyle: isWhite ? 'white' : 'black',
        navigationBarBackgroundColor: options.backgroundColor,
      })
    },
    showNavigationBarLoading: () => frame.change({ loading: true }),
    hideNavigationBarLoading: () => frame.change({ loading: false }),
    hideHomeButton: () => frame.change({ homeHidden: true }),
    setBackgroundColor: ({ backgroundColor, backgroundColorTop }: Record<string, string | undefined>) =>
      frame.change(given({ backgroundColor, backgroundColorTop })),
    setBackgroundTextStyle: ({ textStyle }: { textStyle: 'dark' | 'light' }) =>
      frame.change({ backgroundTextStyle: textStyle }),

    setTabBarItem: changeTab(({ index, text, iconPath, selectedIconPath }: TabIndex & Partial<TabJson>) => {
      const known = tabChanges.items.get(index)
      tabChanges.items.set(index, { ...known, ...given({ text, iconPath, selectedIconPath }) })
    }),
    setTabBarBadge: changeTab(({ index, text }: TabIndex & { text: string }) => {
      tabChanges.dots.delete(index)
      tabChanges.badges.set(index, String(text))
    }),
    removeTabBarBadge: changeTab(({ index }: TabIndex) => tabChanges.badges.delete(index)),
    showTabBarRedDot: changeTab(({ index }: TabIndex) => {
      tabChanges.badges.delete(index)
      tabChanges.dots.add(index)
    }),
    hideTabBarRedDot: changeTab(({ index }: TabIndex) => tabChanges.dots.delete(index)),
    setTabBarStyle(style: Partial<TabBarJson>) {
      onTab()
      const { color, selectedColor, backgroundColor, borderStyle } = style
      Object.assign(tabChanges.style, given({ color, selectedColor, backgroundColor, borderStyle }))
      frame.update()
    },
    showTabBar() {
      onTab()
      frame.setTabBarHidden(false)
    },
    hideTabBar() {
      onTab()
      frame.setTabBarHidden(true)
    },
  } as Faces
}
