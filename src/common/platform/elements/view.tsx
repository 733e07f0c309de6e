import type { ViewProps } from '@tarojs/components'
import type { HTMLAttributes } from 'react'
import { touchHandlers } from './touch'

interface Props extends ViewProps {
  /** For WeChat's templates. */
  compileMode?: string | boolean
}

export function View(props: Props) {
  const {
    hoverClass,
    hoverStartTime,
    hoverStayTime,
    onLongPress,
    compileMode: _mode,
    catchMove: _move,
    ...rest
  } = props
  return (
    <div
      {...(rest as HTMLAttributes<HTMLDivElement>)}
      {...touchHandlers({ hoverClass, hoverStartTime, hoverStayTime, onLongPress })}
    />
  )
}
