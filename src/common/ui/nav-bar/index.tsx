import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { goBack, onFirstPage, openTab } from '@/common/platform/pages'
import { windowMetrics } from '@/common/platform/window-metrics'
import { IconButton } from '../icon-button'
import styles from './nav-bar.module.scss'

interface NavBarProps {
  title?: string
  /** Title in large type on the left, for the shop's name. */
  brand?: boolean
  back?: boolean
  /** Lies over the page's content, without a background. */
  over?: boolean
  children?: ReactNode
}

const goHome = () => openTab('home')

/** For pages with `navigationStyle: 'custom'`: as high as WeChat's own bar, and does not overlap its capsule button. */
export function NavBar({ title, brand, back, over, children }: NavBarProps) {
  const { statusBarPx, navBarPx, capsulePx } = windowMetrics()
  const box = { height: `${navBarPx}px`, paddingTop: `${statusBarPx}px` }
  return (
    <View className={cx(styles.bar, over && styles.over)} style={box}>
      <View className={styles.row} style={{ marginRight: `${capsulePx}px` }}>
        {back ? <WayOut /> : null}
        {title ? (
          <View className={cx(styles.title, brand ? styles.brand : styles.centred)} {...aria({ role: 'heading' })}>
            {title}
          </View>
        ) : null}
        {children}
      </View>
    </View>
  )
}

/** Back, or home where this is the first page (opened by a link). */
function WayOut() {
  const t = useT()
  const [isFirst] = useState(onFirstPage)
  return isFirst ? (
    <IconButton className={styles.way} icon="home" label={t('common.home')} onClick={goHome} />
  ) : (
    <IconButton
      className={cx(styles.way, styles.turned)}
      icon="chevron-right"
      label={t('common.back')}
      onClick={goBack}
    />
  )
}
