import { type AgencyGoods, agencyLimits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { serverNow } from '@/common/lib/clock'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { SegmentedControl } from '@/common/ui/segmented'
import { Sheet } from '@/common/ui/sheet'
import { Switch } from '@/common/ui/switch'
import { TextField } from '@/common/ui/text-field'
import { useCreateOffer } from '../api/goods'
import { endAfter } from '../lib/end-after'
import { percentText, rateWords, readPercent } from '../lib/percent'
import { readPieces } from '../lib/pieces'
import { goodsMessages } from '../messages/goods'
import styles from './sheet.module.scss'

interface OfferSheetProps {
  /** Kept while the sheet closes. */
  goods: AgencyGoods | null
  open: boolean
  onClose: () => void
}

/** Where a product is offered to other agencies: for which rate, how long, and whether each of them asks first. */
export function OfferSheet({ goods, open, onClose }: OfferSheetProps) {
  const t = useMessages(goodsMessages)
  return (
    <Sheet open={open} title={t('offer.title')} onClose={onClose}>
      {goods ? <Form goods={goods} onClose={onClose} /> : null}
    </Sheet>
  )
}

const lengths = ['0', '30', '90', '180'] as const

function Form({ goods, onClose }: { goods: AgencyGoods; onClose: () => void }) {
  const t = useMessages(goodsMessages)
  const showError = useShowError()
  const { submit, submitting } = useCreateOffer()
  const paidPpm = goods.ratePpm + goods.servicePpm
  const [text, setText] = useState(percentText(goods.ratePpm))
  const [length, setLength] = useState<(typeof lengths)[number]>('0')
  const [most, setMost] = useState('')
  const [asksFirst, setAsksFirst] = useState(false)
  const ratePpm = readPercent(text, { least: 1, most: paidPpm })
  const mostPieces = most === '' ? null : readPieces(most)
  const isBad = ratePpm === null || (most !== '' && mostPieces === null)
  async function offer() {
    if (ratePpm === null || isBad) return
    const endsAt = length === '0' ? null : endAfter(Number(length), serverNow())
    try {
      if (!(await submit({ productId: goods.product.id, ratePpm, mostPieces, asksFirst, endsAt }))) return
      toast(t('agencygoods.offered'))
      onClose()
    } catch (error) {
      showError(error)
    }
  }
  return (
    <View className={styles.body}>
      <View className={styles.title}>{goods.product.title}</View>
      <View className={styles.words}>{t('offer.words')}</View>
      <CellGroup>
        <TextField
          label={t('offer.rate')}
          value={text}
          placeholder={t('offer.rate_hint', { rate: rateWords(paidPpm) })}
          type="digit"
          maxLength={6}
          error={text !== '' && ratePpm === null && t('offer.bad', { rate: rateWords(paidPpm) })}
          onChange={setText}
        />
      </CellGroup>
      <View className={styles.words}>{t('offer.keeps', { rate: rateWords(paidPpm - (ratePpm ?? 0)) })}</View>
      <View className={styles.words}>{t('offer.until')}</View>
      <SegmentedControl
        items={lengths.map((key) => ({ key, label: t(`offer.days_${key}`) }))}
        active={length}
        onChange={setLength}
      />
      <CellGroup>
        <TextField
          label={t('offer.most')}
          value={most}
          placeholder={t('offer.most_hint')}
          type="number"
          maxLength={7}
          error={most !== '' && mostPieces === null && t('offer.bad_most', { n: agencyLimits.offeredPieces })}
          onChange={setMost}
        />
        <Cell
          title={t('offer.asks')}
          note={t('offer.asks_note')}
          value={<Switch checked={asksFirst} label={t('offer.asks')} onChange={setAsksFirst} />}
        />
      </CellGroup>
      <Button disabled={isBad} loading={submitting} onClick={() => void offer()}>
        {t('offer.make')}
      </Button>
    </View>
  )
}
