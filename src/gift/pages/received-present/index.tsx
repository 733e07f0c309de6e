import type { ReceivedPresent } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AddressCard } from '@/common/blocks/address-card'
import { AfterSaleDoors } from '@/common/blocks/after-sale-doors'
import { ContactRow } from '@/common/blocks/contact'
import { CouponRow } from '@/common/blocks/coupon-row'
import { usePromiseWords } from '@/common/blocks/delivery-words/use-promise-words'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { OrderLine } from '@/common/blocks/order-line'
import { Timeline } from '@/common/blocks/timeline'
import { useMessages } from '@/common/messages'
import { confirm } from '@/common/platform/feedback'
import { openTab } from '@/common/platform/pages'
import { setGiftContext } from '@/common/stores/gift-context'
import { ActionBar } from '@/common/ui/action-bar'
import { Avatar } from '@/common/ui/avatar'
import { Button } from '@/common/ui/button'
import { ErrorView } from '@/common/ui/error-view'
import { InfoRows } from '@/common/ui/info-rows'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useConfirmParcel, useReceivedPresent, useReceivedTracking } from '../../api/received-presents'
import { AcceptedSeal } from '../../components/accepted-seal'
import { Facts } from '../../components/facts'
import { PresentWaiting } from '../../components/present-waiting'
import { ThanksCard } from '../../components/thanks-card'
import { receivedMessages } from '../../messages/received'
import styles from './index.module.scss'
import '../../messages/errors'

export default function ReceivedPresentPage() {
  const t = useMessages(receivedMessages)
  const { id = '', accepted } = useRouter().params
  const query = useReceivedPresent(id)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('received.one')}>
      {query.data ? (
        <Content present={query.data} accepted={accepted === '1'} />
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <View className={styles.page}>
          <Skeleton kind="rows" count={2} />
        </View>
      )}
    </Screen>
  )
}

/** `accepted`: it was accepted a moment ago. The seal and thanks come before the goods then. */
function Content({ present, accepted }: { present: ReceivedPresent; accepted: boolean }) {
  const t = useMessages(receivedMessages)
  const { giver, goods, note, occasion, state, address, promise, returnCoupon } = present
  const promiseWords = usePromiseWords()
  const [thanksFirst] = useState(accepted && state === 'to_ship' && !present.thanks)
  return (
    <>
      <View className={styles.page}>
        {thanksFirst ? (
          <View>
            <AcceptedSeal giver={giver.nickname} />
            <ThanksCard present={present} />
          </View>
        ) : null}
        <View className={styles.card}>
          <View className={styles.head}>
            <Avatar name={giver.nickname} src={giver.avatarUrl} />
            <View className={styles.from}>{t('received.from', { name: giver.nickname })}</View>
            <OccasionPicture occasion={occasion} className={styles.art} />
          </View>
          {note ? <View className={styles.note}>{t('common.said', { words: note })}</View> : null}
          <OrderLine line={{ ...goods, quantity: 1 }} />
          <View className={styles.state}>{t(`received.state_${state}`)}</View>
          <Sentence state={state} />
          {promise ? <View className={styles.sentence}>{promiseWords(promise)}</View> : null}
        </View>
        {present.shippedAt ? <ShipmentSection present={present} /> : null}
        {thanksFirst ? null : (
          <View>
            <ThanksCard present={present} />
          </View>
        )}
        {returnCoupon ? (
          <View className={styles.coupon}>
            <View className={styles.label}>{t('received.return_coupon')}</View>
            <CouponRow coupon={returnCoupon} />
          </View>
        ) : null}
        <AddressCard address={address} />
        <PresentWaiting present={present} />
        <AfterSaleDoors
          subject={`present=${present.id}`}
          afterSales={present.afterSales}
          possible={present.afterSalePossible}
          note={t('received.after_sale_note')}
        />
        <ContactRow
          card={{
            title: goods.title,
            path: giftPaths.receivedPresent(present.id),
            ...(goods.imageUrl && { imageUrl: goods.imageUrl }),
          }}
        />
        <Facts facts={[t('received.fact')]} />
      </View>
      <Bar present={present} />
    </>
  )
}

function Sentence({ state }: Pick<ReceivedPresent, 'state'>) {
  const t = useMessages(receivedMessages)
  if (state === 'to_ship') return <View className={styles.sentence}>{t('received.say_to_ship')}</View>
  if (state === 'completed') return <View className={styles.sentence}>{t('received.say_completed')}</View>
  if (state === 'to_receive' || state === 'part_shipped') {
    return <View className={styles.sentence}>{t('received.say_to_receive')}</View>
  }
  return null
}

/** The shipment. Only the recipient sees it. */
function ShipmentSection({ present: { id } }: { present: ReceivedPresent }) {
  const { data } = useReceivedTracking(id, true)
  const [shipment] = data?.parcels ?? []
  if (!shipment) return null
  return (
    <>
      <InfoRows rows={[{ label: shipment.company, value: shipment.waybillNumber, copied: true }]} />
      <Timeline events={shipment.events} />
    </>
  )
}

function Bar({ present }: { present: ReceivedPresent }) {
  const t = useMessages(receivedMessages)
  const showError = useShowError()
  const { submit: confirmReceipt, submitting } = useConfirmParcel()
  const { id, giver, state } = present
  const sendBack = () => {
    setGiftContext({ occasion: 'thanks', inReturnFor: { parcelId: id, giver: giver.nickname } })
    openTab('gifts')
  }
  const arrived = async () => {
    const sure = await confirm({
      title: t('received.confirm'),
      words: t('received.confirm_question'),
      yes: t('received.confirm'),
      no: t('common.cancel'),
    })
    if (!sure) return
    try {
      await confirmReceipt({ id })
    } catch (error) {
      showError(error)
    }
  }
  return (
    <ActionBar>
      <Button grow kind="gold" onClick={sendBack}>
        {t('received.return')}
      </Button>
      {state === 'to_receive' ? (
        <Button grow loading={submitting} onClick={() => void arrived()}>
          {t('received.confirm')}
        </Button>
      ) : null}
    </ActionBar>
  )
}
