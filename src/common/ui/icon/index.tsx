import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import styles from './icon.module.scss'
import icons from './icons.module.scss'
import type { IconName } from './paths'

export type { IconName } from './paths'

interface IconProps {
  name: IconName
  size?: 12 | 14 | 16 | 18 | 20 | 24 | 28 | 40 | 64
  className?: string
}

/** An icon in the colour of the surrounding text. Hidden from screen readers: its parent has the label. */
export const Icon = ({ name, size = 20, className }: IconProps) => (
  <View compileMode className={cx(styles.icon, styles[`s${size}`], icons[name], className)} aria-hidden="true" />
)
