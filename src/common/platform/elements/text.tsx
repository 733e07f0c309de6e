import type { TextProps } from '@tarojs/components'
import type { HTMLAttributes } from 'react'
import { cx } from '@/common/lib/cx'
import './elements.scss'

/** A run of words. As on WeChat they cannot be selected, unless `userSelect` says so. */
export const Text = ({ userSelect, className, ...rest }: TextProps) => (
  <span
    {...(rest as HTMLAttributes<HTMLSpanElement>)}
    className={cx(userSelect ? 'text-selectable' : 'text-fixed', className)}
  />
)
