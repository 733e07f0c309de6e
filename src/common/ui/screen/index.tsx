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
  /** Name in the navigation bar, in the user's language. Absent: what the page's config says. */
  title?: string
  /** One of the five tab pages. */
  tab?: boolean
  className?: string
}

const textSizeClass = { normal: '', large: 'text-large', larger: 'text-larger' }

/** The app.config's own names are Chinese: nothing to say while they are right. */
let tabsSpeak = 'zh'

/**
 * The root of every page. Puts the user's light or dark scheme and size of text on it, and paints what lies outside
 * of it (navigation bar, tab bar) to match.
 */
export function Screen({ title, tab, className, children }: PropsWithChildren<ScreenProps>) {
  const dark = useDark()
  const chosen = usePreferences(({ theme }) => theme !== 'system')
  const textSize = usePreferences((preferences) => preferences.textSize)
  const language = useLanguage()
  const t = useT()

  const dress = () => {
    paintChrome({ dark, chosen })
    if (title) setPageTitle(title)
    if (tab && tabsSpeak !== language) {
      tabsSpeak = language
      setTabNames([t('tab.home'), t('tab.shelf'), t('tab.gifts'), t('tab.cart'), t('tab.me')])
    }
  }
  // Bars belong to the app: another page may have dressed them since this one was last on screen, and a page that is
  // not on screen would dress another's (its title) or be refused (the tab bar).
  const onScreen = useRef(true)
  useDidShow(() => {
    onScreen.current = true
    dress()
  })
  useDidHide(() => {
    onScreen.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dress` reads exactly these
  useEffect(() => {
    if (onScreen.current) dress()
  }, [dark, chosen, title, language])

  return (
    <View className={cx(styles.screen, dark ? 'dark' : 'light', textSizeClass[textSize], className)}>
      <PageGuard>{children}</PageGuard>
      <PrivacySheet />
    </View>
  )
}
