import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useRef } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { paintChrome, setPageTitle, setTabNames } from '@/common/platform/theme'
import { useDark, useLanguage, usePreferences } from '@/common/stores/preferences'
import { PrivacySheet } from '../privacy-sheet'
import { PageGuard } from './page-guard'
import styles from './screen.module.scss'

interface ScreenProps {
  /** Title in the navigation bar, in the user's language. Absent: that of the page's config. */
  title?: string
  /** One of the five tab pages. */
  tab?: boolean
  className?: string
}

const textSizeClass = { normal: '', large: 'text-large', larger: 'text-larger' }

/** The language of the tab bar's texts now; app.config has them in Chinese. */
let tabBarLanguage = 'zh'

/**
 * The root of every page. Applies the user's colour scheme and text size to it, and to the bars outside it (navigation
 * bar, tab bar).
 */
export function Screen({ title, tab, className, children }: PropsWithChildren<ScreenProps>) {
  const dark = useDark()
  const chosen = usePreferences(({ theme }) => theme !== 'system')
  const textSize = usePreferences((preferences) => preferences.textSize)
  const language = useLanguage()
  const t = useT()

  const paintBars = () => {
    paintChrome({ dark, chosen, textSize })
    if (title) setPageTitle(title)
    if (tab && tabBarLanguage !== language) {
      tabBarLanguage = language
      setTabNames([t('tab.home'), t('tab.shelf'), t('tab.gifts'), t('tab.cart'), t('tab.me')])
    }
  }
  // The bars are shared by all pages, so they are set each time the page shows; a hidden page would change the title of
  // another page, and WeChat refuses its tab bar calls.
  const onScreen = useRef(true)
  useDidShow(() => {
    onScreen.current = true
    paintBars()
  })
  useDidHide(() => {
    onScreen.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `paintBars` reads exactly these
  useEffect(() => {
    if (onScreen.current) paintBars()
  }, [dark, chosen, textSize, title, language])

  return (
    <View className={cx(styles.screen, dark ? 'dark' : 'light', textSizeClass[textSize], className)}>
      <PageGuard>{children}</PageGuard>
      <PrivacySheet />
    </View>
  )
}
