import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { watchInView } from '@/common/platform/in-view'
import { goBack, onFirstPage, openTab } from '@/common/platform/pages'
import { windowMetrics } from '@/common/platform/window-metrics'
import { IconButton } from '../icon-button'
import styles from './nav-bar.module.scss'

interface NavBarProps {
  title?: string
  /** Title in large type on the left, for the shop's name. */
  brand?: boolean
  back?: boolean
  /** Lies over the picture at the page's top, without a background until the page is scrolled past it. */
  over?: boolean
  children?: ReactNode
}

const goHome = () => openTab('home')

/** For pages with `navigationStyle: 'custom'`: as high as WeChat's own bar, and does not overlap its capsule button. */
export function NavBar({ over, ...bar }: NavBarProps) {
  return over ? <BarOverPicture {...bar} /> : <Bar {...bar} />
}

function BarOverPicture(bar: BarProps) {
  const id = `top-${useId().replace(/\W/g, '')}`
  const [onPicture, setOnPicture] = useState(true)
  useEffect(() => watchInView(id, 0, setOnPicture), [id])
  return (
    <View>
      <View id={id} className={styles.picture} />
      <Bar className={cx(styles.over, onPicture && styles.clear)} {...bar} />
    </View>
  )
}

type BarProps = Omit<NavBarProps, 'over'> & { className?: string }

function Bar({ title, brand, back, className, children }: BarProps) {
  const { statusBarPx, navBarPx, capsulePx } = windowMetrics()
  const box = { height: `${navBarPx}px`, paddingTop: `${statusBarPx}px` }
  return (
    <View className={cx(styles.bar, className)} style={box}>
      <View className={styles.row} style={{ marginRight: `${capsulePx}px` }}>
        {back ? <WayOut /> : null}
        {title ? (
          <View className={cx(!brand && styles.middle)}>
            <View className={cx(styles.title, brand && styles.brand)} {...aria({ role: 'heading', level: 1 })}>
              {title}
            </View>
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
