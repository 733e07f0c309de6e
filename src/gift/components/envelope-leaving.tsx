import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { paperOf } from '../lib/paper'
import scene from './envelope.module.scss'
import { EnvelopeArt } from './envelope-art'
import styles from './envelope-leaving.module.scss'

const lastsMs = 1600
const pieces = Array.from({ length: 16 }, (_, index) => index)

/**
 * The animation of the opening envelope, with confetti, over the page that it uncovers. It takes no touches, is hidden
 * from screen readers, and is not shown with reduced motion.
 */
export function EnvelopeLeaving({ card }: { card: Pick<PresentCard, 'occasion' | 'paper'> }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), lastsMs)
    return () => clearTimeout(timer)
  }, [])
  if (over) return null
  return (
    <View className={styles.curtain} {...aria({ hidden: true })}>
      <View className={cx(scene.scene, scene.colour, scene[paperOf(card)], styles.scene)}>
        <EnvelopeArt occasion={card.occasion} how="open" />
      </View>
      {pieces.map((piece) => (
        <View key={piece} className={styles.piece} />
      ))}
    </View>
  )
}
