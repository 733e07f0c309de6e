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

/** A line icon in the colour of the text around it. Silent for screen readers: what it stands in has the label. */
export const Icon = ({ name, size = 20, className }: IconProps) => (
  <View compileMode className={cx(styles.icon, styles[`s${size}`], icons[name], className)} aria-hidden="true" />
)
