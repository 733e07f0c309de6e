import type { AgencyTaking } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Tag } from '@/common/ui/tag'
import type { PlazaDeeds } from '../hooks/use-plaza-deeds'
import { plazaMessages } from '../messages/plaza'
import styles from './list-row.module.scss'

export const takingChunks = { atOnce: 6, chunkPx: 800 }

const tones = { asked: 'gold', active: 'jade', refused: 'act', ended: 'plain' } as const

interface TakingRowProps {
  taking: AgencyTaking
  deeds?: PlazaDeeds | undefined
}

/** An agency that asks for, or sells, what we offer, and what it sold. */
export const TakingRow = memo(function TakingRow({ taking, deeds }: TakingRowProps) {
  const t = useMessages(plazaMessages)
  const language = useLanguage()
  const { agency, title, state, orders, salesFen, askedAt } = taking
  const { name } = agency
  const button = (kind: 'quiet' | 'outline', words: string, onClick: () => void) => (
    <Button small kind={kind} label={`${words} ${name} ${title}`} onClick={onClick}>
      {words}
    </Button>
  )
  return (
    <View className={styles.row}>
      <View className={styles.head}>
        <View className={styles.name}>{name}</View>
        <Tag tone={tones[state]}>{t(state === 'asked' ? 'plaza.asks_us' : `plaza.taking_${state}`)}</Tag>
      </View>
      <View className={styles.title}>{title}</View>
      <View className={styles.foot}>
        <View className={styles.fine}>
          {`${t('plaza.their_promoters', { n: agency.promoters })}${dot}${t('plaza.asked_on', { day: formatDay(askedAt, language) })}`}
          <View>{t('plaza.sold', { n: orders, price: formatFen(salesFen, { short: true }) })}</View>
        </View>
        {deeds && state === 'asked' ? (
          <>
            {button('quiet', t('plaza.refuse'), () => deeds.answer(taking, false))}
            {button('outline', t('plaza.accept'), () => deeds.answer(taking, true))}
          </>
        ) : null}
        {deeds && state === 'active' ? button('quiet', t('plaza.stop_them'), () => deeds.stopThem(taking)) : null}
      </View>
    </View>
  )
})
