import { Text } from '@tarojs/components'
import { Countdown } from '.'
import styles from './with-countdown.module.scss'

/** Stands in a sentence where its countdown goes. */
export const countdownHere = '\u0001'

interface WithCountdownProps {
  /** A sentence with `countdownHere` in it. */
  words: string
  until: string
  asOf: string
  onEnd?: () => void
  /** In the colour of the words around it. */
  plain?: boolean
}

/** A sentence with time running out inside it: each language puts it elsewhere. */
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
