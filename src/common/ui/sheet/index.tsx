import { ScrollView, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useEffect, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { BackCloses } from '@/common/platform/back-closes'
import { IconButton } from '../icon-button'
import styles from './sheet.module.scss'

interface SheetProps {
  open: boolean
  title?: string
  /** Stays below the scrolling body: usually the one button. */
  foot?: ReactNode
  onClose: () => void
}

const leavingMs = 180

/**
 * A panel that slides in from the bottom; its content is mounted while it is open. It is part of the page (no
 * root-portal), where the theme's CSS variables apply; `position: fixed` works because no ancestor is transformed.
 */
export function Sheet({ open, title, foot, onClose, children }: PropsWithChildren<SheetProps>) {
  const t = useT()
  const [shown, setShown] = useState(open)
  if (open && !shown) setShown(true)
  useEffect(() => {
    if (open || !shown) return
    const timer = setTimeout(() => setShown(false), leavingMs)
    return () => clearTimeout(timer)
  }, [open, shown])

  // The outer box stays mounted: when a child is removed, Taro sends all its siblings to WeChat again.
  if (!shown) return <View />
  return (
    <View>
      <View className={cx(styles.root, !open && styles.leaving)} catchMove {...aria({ role: 'dialog', label: title })}>
        <View className={styles.mask} onClick={onClose} {...aria({ role: 'button', label: t('common.close') })} />
        <View className={styles.panel}>
          <View className={styles.head}>
            {title ?? ''}
            <IconButton className={styles.close} icon="close" size={18} label={t('common.close')} onClick={onClose} />
          </View>
          <ScrollView scrollY className={styles.body}>
            {children}
          </ScrollView>
          {foot ? <View className={styles.foot}>{foot}</View> : <View className={styles.bare} />}
        </View>
      </View>
      <BackCloses open={open} onBack={onClose} />
    </View>
  )
}
