import { ScrollView, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useEffect, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
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
 * A panel that rises from the bottom. Its content is mounted while it shows. It stays inside the page (no
 * root-portal): there the theme's variables reach it, and `position: fixed` is enough as no ancestor is transformed.
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

  // The outer box stays: when a child goes away, WeChat is sent all that stood beside it once more.
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
    </View>
  )
}
