import type { AgencyOffer } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { dot } from '@/common/lib/dot'
import { formatDay, formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Tag } from '@/common/ui/tag'
import type { PlazaDeeds } from '../hooks/use-plaza-deeds'
import { rateWords } from '../lib/percent'
import { plazaMessages } from '../messages/plaza'
import styles from './list-row.module.scss'
import { ProductLine } from './product-line'

export const offerChunks = { atOnce: 5, chunkPx: 900 }

const stateTones = { planned: 'plain', open: 'jade', paused: 'act', sold_out: 'plain', ended: 'plain' } as const
const takingTones = { asked: 'gold', active: 'jade', refused: 'act', ended: 'plain' } as const

interface OfferRowProps {
  offer: AgencyOffer
  /** Absent: nothing can be changed. */
  deeds?: PlazaDeeds | undefined
}

/** What an agency offers: for which rate, until when, who sells it, and what one may do about it. */
export const OfferRow = memo(function OfferRow({ offer, deeds }: OfferRowProps) {
  const t = useMessages(plazaMessages)
  const language = useLanguage()
  const { product, state, isMine, asksFirst, beginsAt, endsAt, taking } = offer
  const rate = rateWords(offer.ratePpm)
  const words = !isMine
    ? t('plaza.rate', { rate })
    : offer.keepsPpm === null
      ? t('plaza.gives_only', { rate })
      : t('plaza.gives', { rate, keeps: rateWords(offer.keepsPpm) })
  const sold = [
    ...(isMine ? [] : [t('plaza.by', { name: offer.agency.name })]),
    t('plaza.partners', { n: offer.takenBy }),
    t('plaza.lately', { n: offer.soldLately }),
    ...(offer.leftPieces === null ? [] : [t('plaza.left', { n: offer.leftPieces })]),
  ]
  return (
    <View className={styles.row}>
      <ProductLine
        product={product}
        fine={sold.join(dot)}
        tags={
          <>
            {isMine || state !== 'open' ? <Tag tone={stateTones[state]}>{t(`plaza.${state}`)}</Tag> : null}
            {taking ? <Tag tone={takingTones[taking.state]}>{t(`plaza.taking_${taking.state}`)}</Tag> : null}
            {asksFirst ? <Tag tone="gold">{t('plaza.asks')}</Tag> : null}
            {state === 'planned' ? (
              <Tag tone="plain">{t('plaza.from', { day: formatDay(beginsAt, language) })}</Tag>
            ) : null}
            {endsAt && state !== 'ended' ? (
              <Tag tone="plain">{t('plaza.until', { day: formatLastDay(endsAt, language) })}</Tag>
            ) : null}
          </>
        }
      />
      {state === 'paused' || state === 'sold_out' || state === 'ended' ? (
        <View className={styles.note}>{t(`plaza.${state}_words`)}</View>
      ) : null}
      <View className={styles.foot}>
        <View className={styles.words}>{words}</View>
        {deeds ? <Deeds offer={offer} deeds={deeds} /> : null}
      </View>
    </View>
  )
})

function Deeds({ offer, deeds }: { offer: AgencyOffer; deeds: PlazaDeeds }) {
  const t = useMessages(plazaMessages)
  const { isMine, state, asksFirst, taking, product } = offer
  const button = (kind: 'quiet' | 'outline' | 'primary', name: string, onClick: () => void) => (
    <Button small kind={kind} label={`${name} ${product.title}`} onClick={onClick}>
      {name}
    </Button>
  )
  if (isMine) {
    if (state === 'ended') return null
    return (
      <>
        {button('quiet', t('plaza.end'), () => deeds.end(offer))}
        {state === 'paused'
          ? button('outline', t('plaza.resume'), () => deeds.resume(offer))
          : button('outline', t('plaza.pause'), () => deeds.pause(offer))}
      </>
    )
  }
  if (taking?.state === 'asked') return button('quiet', t('plaza.withdraw'), () => deeds.stop(offer))
  if (taking?.state === 'active') return button('quiet', t('plaza.stop'), () => deeds.stop(offer))
  if (state === 'paused' || state === 'sold_out' || state === 'ended') return null
  return button('outline', t(asksFirst ? 'plaza.ask' : 'plaza.take'), () => deeds.take(offer))
}
