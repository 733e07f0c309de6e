import { limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { useSession } from '@/common/api/session'
import { CouponSheet } from '@/common/blocks/coupon-sheet'
import { CouponValue } from '@/common/blocks/coupon-sheet/coupon-value'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { openTab } from '@/common/platform/pages'
import { Slot } from '@/common/slots'
import { useGiftContext } from '@/common/stores/gift-context'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { SegmentedControl } from '@/common/ui/segmented'
import { Skeleton } from '@/common/ui/skeleton'
import { Stepper } from '@/common/ui/stepper'
import { EnvelopeChoice } from '../../components/envelope-choice'
import { Facts } from '../../components/facts'
import { GiftGoods } from '../../components/gift-goods'
import { GiftPayBar } from '../../components/gift-pay-bar'
import { GiftProblem } from '../../components/gift-problem'
import { NoteField } from '../../components/note-field'
import { OccasionRow } from '../../components/occasion-row'
import { OpeningRow } from '../../components/opening-row'
import { PreviewSheet } from '../../components/preview-sheet'
import { useGiftCheckout } from '../../hooks/use-gift-checkout'
import { beginningOf } from '../../lib/opening-day'
import { giftCheckoutMessages } from '../../messages/checkout'
import { datedMessages } from '../../messages/dated'
import { envelopeMessages } from '../../messages/envelope'
import styles from './index.module.scss'
import '../../messages/errors'

const toGifts = () => openTab('gifts')

export default function GiftCheckoutPage() {
  const t = useMessages(giftCheckoutMessages)
  const checkout = useGiftCheckout(useRouter().params)
  const { skuId, query, quote } = checkout
  return (
    <Screen title={t('give.title')}>
      {skuId === '' ? (
        <Empty icon="gift" title={t('give.nothing')} action={t('give.look_on')} onAction={toGifts} />
      ) : quote ? (
        <Content checkout={checkout} />
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <View className={styles.page}>
          <Skeleton kind="rows" count={1} />
          <Skeleton kind="text" count={3} />
        </View>
      )}
    </Screen>
  )
}

function Content({ checkout }: { checkout: ReturnType<typeof useGiftCheckout> }) {
  const t = useMessages(giftCheckoutMessages)
  const dated = useMessages(datedMessages)
  const envelope = useMessages(envelopeMessages)
  const me = useSession((session) => session.me)
  const { draft, offered, days, opensOn, occasion, note, turnNote, parcels, change, quote, line, query, most, fewest } =
    checkout
  const [couponsOpen, setCouponsOpen] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const { inReturnFor, wish } = useGiftContext()
  const write = useCallback((note: string) => change({ note }), [change])
  const chooseDay = useCallback((day: string | null) => change({ opensOn: day }), [change])
  const preview = useCallback(() => setPreviewing(true), [])
  if (!quote || !line) return null

  const { paper = null, signature = '' } = draft
  const nickname = me?.nickname ?? envelope('envelope.me')
  const toPreview = {
    note: note.trim(),
    occasion: occasion.art,
    paper,
    signature: signature.trim() || null,
    giver: { nickname, avatarUrl: me?.avatarUrl ?? null },
    opensAt: opensOn && beginningOf(opensOn),
  }

  const setParcels = (count: number) => change({ parcels: count })
  const atLimit = (end: 'min' | 'max') => {
    if (end === 'min') return change({ sendTo: 'friend' })
    toast(most < limits.presentParcelsMax ? t('give.parcels_stock', { n: most }) : t('give.parcels_max', { n: most }))
  }
  return (
    <>
      <View className={styles.page}>
        {inReturnFor ? <Notice icon="heart">{t('give.in_return', { name: inReturnFor.giver })}</Notice> : null}
        {wish?.productId === line.productId ? (
          <Notice icon="heart">{t('give.wished', { name: wish.wisher })}</Notice>
        ) : null}
        <GiftGoods line={line} parcels={parcels} />
        <SegmentedControl
          items={[
            { key: 'friend', label: t('give.friend') },
            { key: 'group', label: t('give.group') },
          ]}
          active={draft.sendTo}
          onChange={(sendTo) => change({ sendTo })}
        />
        <View className={draft.sendTo === 'group' ? '' : styles.away}>
          <CellGroup>
            <Cell
              title={t('give.parcels')}
              note={t('give.parcels_note')}
              value={
                <Stepper
                  value={draft.parcels}
                  min={fewest}
                  max={most}
                  label={t('give.parcels')}
                  onChange={setParcels}
                  onLimit={atLimit}
                />
              }
            />
          </CellGroup>
        </View>
        <GiftProblem line={line} onTake={setParcels} onLookOn={toGifts} />
      </View>
      <View className={styles.heading} {...aria({ role: 'heading' })}>
        {t('give.theme')}
      </View>
      <OccasionRow offered={offered} chosen={occasion} onChoose={(code) => change({ occasion: code, turn: 0 })} />
      <View className={styles.heading} {...aria({ role: 'heading' })}>
        {t('give.note')}
      </View>
      <View className={styles.rest}>
        <NoteField note={note} onChange={write} onTurn={turnNote} />
      </View>
      <View className={styles.heading} {...aria({ role: 'heading' })}>
        {envelope('envelope.title')}
      </View>
      <View className={cx(styles.rest, styles.last)}>
        <EnvelopeChoice
          occasion={occasion.art}
          paper={paper}
          signature={signature}
          nickname={nickname}
          onChange={change}
          onPreview={preview}
        />
        <View>{days ? <OpeningRow days={days} chosen={opensOn} onChoose={chooseDay} /> : null}</View>
        <CellGroup>
          {parcels > 1 ? (
            <Cell title={t('give.subtotal')} value={t('give.each', { price: formatFen(line.priceFen), n: parcels })} />
          ) : null}
          <Cell title={t('give.coupons')} value={<CouponValue quote={quote} />} onClick={() => setCouponsOpen(true)} />
        </CellGroup>
        <Slot name="checkout" quote={quote} asPresent />
        <Facts
          facts={[
            t('give.fact_address'),
            t('give.fact_refund'),
            t('give.fact_price'),
            opensOn ? dated('dated.fact_back') : t('give.fact_final'),
          ]}
        />
      </View>
      <GiftPayBar
        quote={quote}
        pricing={query.isPlaceholderData}
        submitting={checkout.submitting}
        onPay={checkout.submit}
      />
      <PreviewSheet card={toPreview} open={previewing} onClose={() => setPreviewing(false)} />
      <CouponSheet
        open={couponsOpen}
        quote={quote}
        onChoose={checkout.chooseCoupons}
        onClose={() => setCouponsOpen(false)}
      />
    </>
  )
}
