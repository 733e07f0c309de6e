import { Text } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/common/lib/cx'
import styles from './tag.module.scss'

interface TagProps {
  tone?: 'act' | 'gold' | 'jade' | 'plain'
  className?: string
}

export const Tag = ({ tone = 'act', className, children }: PropsWithChildren<TagProps>) => (
  <Text className={cx(styles.tag, tone !== 'act' && styles[tone], className)}>{children}</Text>
)
