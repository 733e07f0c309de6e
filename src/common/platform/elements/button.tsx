import type { ButtonProps } from '@tarojs/components'
import type { HTMLAttributes } from 'react'

/** WeChat's own button asks for what only WeChat has: no page shows one in a browser. */
export const Button = ({ openType: _openType, hoverClass: _hoverClass, ...rest }: ButtonProps) => (
  <button type="button" {...(rest as HTMLAttributes<HTMLButtonElement>)} />
)
