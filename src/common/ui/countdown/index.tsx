import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { phoneNow, serverNow } from '@/common/lib/clock'
import { cx } from '@/common/lib/cx'
import { clockLeft } from '@/common/lib/time'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { usePageVisible } from '@/common/platform/visibility'
import styles from './countdown.module.scss'

interface CountdownProps {
  /** ISO time at which it ends. */
  until: string
  /** ISO time of the answer that named `until`: each newer one starts the countdown again, also one that has ended. */
  asOf?: string
  className?: string
  onEnd?: () => void
}

/** A countdown. Only this component renders each second, and not while its page is hidden. */
export function Countdown({ until, asOf, className, onEnd }: CountdownProps) {
  const t = useT()
  const visible = usePageVisible()
  const [left, setLeft] = useState(() => Date.parse(until) - serverNow())
  // The end by the phone's clock, as far as it is known to be wrong; calculated once for each answer of the API.
  const endsAt = useRef(0)
  const ended = useRef(onEnd)
  ended.current = onEnd

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the API may know the time better
  useEffect(() => {
    endsAt.current = phoneNow() + Date.parse(until) - serverNow()
  }, [until, asOf])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the API starts it again
  useEffect(() => {
    if (!visible) return
    const look = () => {
      const rest = endsAt.current - phoneNow()
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      ended.current?.()
    }
    const timer = setInterval(look, 1000)
    look()
    return () => clearInterval(timer)
  }, [visible, until, asOf])

  const { days, clock } = clockLeft(left)
  return (
    <Text className={cx(styles.countdown, className)} {...aria({ role: 'timer' })}>
      {days > 0 ? `${t('common.days', { n: days })} ${clock}` : clock}
    </Text>
  )
}
