import { Text } from '@tarojs/components'
import { Countdown } from '.'
import styles from './with-countdown.module.scss'

/** Placeholder in a sentence for its countdown. */
export const countdownHere = '\u0001'

interface WithCountdownProps {
  /** A sentence with `countdownHere` in it. */
  words: string
  until: string
  asOf: string
  onEnd?: () => void
  /** In the colour of the surrounding text. */
  plain?: boolean
}

/** A sentence that contains a countdown, at whichever place the language has it. */
export function WithCountdown({ words, until, asOf, onEnd, plain }: WithCountdownProps) {
  const [before = '', after = ''] = words.split(countdownHere)
  return (
    <Text>
      {before}
      <Countdown className={plain ? styles.plain : styles.left} until={until} asOf={asOf} {...(onEnd && { onEnd })} />
      {after}
    </Text>
  )
}
