import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { clockLeft } from '@/common/lib/time'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { usePageVisible } from '@/common/platform/visibility'
import styles from './countdown.module.scss'

interface CountdownProps {
  /** ISO time at which it ends. */
  until: string
  /** ISO time that the API said it was when it told `until`: the phone's own clock may be wrong. */
  asOf?: string
  className?: string
  onEnd?: () => void
}

/** Time that runs out. Only this component draws each second, and none while its page is out of sight. */
export function Countdown({ until, asOf, className, onEnd }: CountdownProps) {
  const t = useT()
  const visible = usePageVisible()
  const [left, setLeft] = useState(() => Date.parse(until) - (asOf ? Date.parse(asOf) : Date.now()))
  // By the phone's clock, which is good enough for spans. Worked out once for each answer of the API.
  const endsAt = useRef(0)
  const ended = useRef(onEnd)
  ended.current = onEnd

  useEffect(() => {
    endsAt.current = Date.now() + Date.parse(until) - (asOf ? Date.parse(asOf) : Date.now())
  }, [until, asOf])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the API starts it again
  useEffect(() => {
    if (!visible) return
    const look = () => {
      const rest = endsAt.current - Date.now()
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
