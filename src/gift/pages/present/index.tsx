import type { GivenPresent } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { track } from '@/common/api/events'
import { useAskForMessages } from '@/common/api/message-consents'
import { useCancelOrder } from '@/common/api/orders'
import { type PhoneOutcome, usePay } from '@/common/blocks/cashier/use-pay'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { confirm } from '@/common/platform/feedback'
import { openPage } from '@/common/platform/pages'
import { useChatCard } from '@/common/platform/share'
import { useLanguage } from '@/common/stores/preferences'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { presentKey, usePresent } from '../../api/presents'
import { Facts } from '../../components/facts'
import { Openings } from '../../components/openings'
import { PresentHead } from '../../components/present-head'
import { PresentInvoice } from '../../components/present-invoice'
import { PresentPeople } from '../../components/present-people'
import { PresentStory } from '../../components/present-story'
import { SendBar } from '../../components/send-bar'
import { TakeBack } from '../../components/take-back'
import { useCardToSend } from '../../hooks/use-card-to-send'
import { headlineOf, pollEveryMs, sendKindOf } from '../../lib/present-headline'
import { datedMessages } from '../../messages/dated'
import { presentMessages } from '../../messages/present'
import styles from './index.module.scss'
import '../../messages/errors'

export default function PresentPage() {
  const t = useMessages(presentMessages)
  const { id = '', outcome } = useRouter().params
  const [paid, setPaid] = useState(outcome === 'paid')
  const query = usePresent(id, (present) => pollEveryMs(present, paid))
  const refetch = () => query.refetch()
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('present.title')}>
      {query.data ? (
        <Content
          present={query.data}
          paid={paid}
          onPaid={(now) => setPaid(now === 'paid')}
          onTimeOver={() => void refetch()}
        />
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void refetch()} />
      ) : (
        <View className={styles.page}>
          <Skeleton kind="rows" count={1} />
          <Skeleton kind="text" count={3} />
        </View>
      )}
    </Screen>
  )
}

interface ContentProps {
  present: GivenPresent
  paid: boolean
  onPaid: (outcome: PhoneOutcome) => void
  onTimeOver: () => void
}

function Content({ present, paid, onPaid, onTimeOver }: ContentProps) {
  const t = useMessages(presentMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const headline = headlineOf(present, paid)
  const card = useCardToSend(present)
  const { state, refundDueFen, refundedFen, openings, sendTo, goods, opensAt, takenBack, now } = present
  const waits = headline === 'waits_for_day'
  const People = sendTo === 'friend' ? PresentStory : PresentPeople
  // Before the day a group has nobody to show.
  const hasPeople = (state === 'open' && (sendTo === 'friend' || !waits)) || (state === 'closed' && !takenBack)
  const day = { day: formatDay(opensAt ?? now, language, now) }
  const gave = () => track({ kind: 'gave', productId: goods.productId })
  // The share entry in WeChat's page menu sends the same card as the button.
  useChatCard(() => {
    if (card) gave()
    return card ?? { title: t('common.brand'), path: '/tabs/gifts/index' }
  })
  return (
    <>
      <View className={styles.page}>
        <PresentHead present={present} headline={headline} onTimeOver={onTimeOver} />
        {refundDueFen > 0 ? (
          <Notice tone="jade" icon="wallet">
            {t('present.money_due', { price: formatFen(refundDueFen) })}
          </Notice>
        ) : null}
        {refundedFen > 0 ? (
          <Notice tone="jade" icon="wallet">
            {t('present.money_back', { price: formatFen(refundedFen) })}
          </Notice>
        ) : null}
        {sendTo === 'group' && state === 'open' && !waits ? <Openings openings={openings} /> : null}
        {hasPeople ? <People present={present} /> : null}
        {state === 'open' || state === 'closed' ? (
          <Facts facts={waits ? [dated('dated.fact_back'), t('present.fact_private')] : [t('present.fact_private')]} />
        ) : null}
        {state === 'open' || state === 'closed' ? <PresentInvoice orderId={present.orderId} /> : null}
        {waits ? <TakeBack present={present} onRefused={onTimeOver} /> : null}
      </View>
      {headline === 'to_pay' ? <PayBar present={present} onPaid={onPaid} /> : null}
      {state === 'open' ? (
        <SendBar
          card={card}
          qrWords={waits ? dated('dated.qr_words', day) : t('present.qr_words')}
          kind={sendKindOf(present)}
          sendTo={sendTo}
          onGiven={gave}
        />
      ) : null}
      {state === 'closed' || state === 'cancelled' ? <AgainBar present={present} /> : null}
    </>
  )
}

function AgainBar({ present }: { present: GivenPresent }) {
  const t = useMessages(presentMessages)
  const again = () => openPage(giftPaths.checkout({ skuId: present.goods.skuId, occasion: present.occasionCode }))
  return (
    <ActionBar>
      <Button grow kind="gold" onClick={again}>
        {t('present.again')}
      </Button>
    </ActionBar>
  )
}

function PayBar({ present, onPaid }: Pick<ContentProps, 'present' | 'onPaid'>) {
  const t = useMessages(presentMessages)
  const client = useQueryClient()
  const showError = useShowError()
  const { pay, paying } = usePay()
  const { submit: cancelOrder, submitting: cancelling } = useCancelOrder()
  const askForMessages = useAskForMessages('giving')
  const refresh = () => client.invalidateQueries({ queryKey: presentKey(present.id) })

  const payNow = async () => {
    const outcome = await pay(present.orderId)
    if (outcome === 'paid') void askForMessages(present.id)
    if (outcome) onPaid(outcome)
    await refresh()
  }
  const cancelPresent = async () => {
    const sure = await confirm({
      title: t('present.cancel'),
      words: t('present.cancel_question'),
      yes: t('present.cancel'),
      no: t('present.keep'),
      destructive: true,
    })
    if (!sure) return
    try {
      await cancelOrder({ id: present.orderId })
    } catch (error) {
      showError(error)
    }
    await refresh()
  }
  return (
    <ActionBar>
      <Button kind="outline" disabled={paying} loading={cancelling} onClick={() => void cancelPresent()}>
        {t('present.cancel')}
      </Button>
      <Button grow loading={paying} disabled={cancelling} onClick={() => void payNow()}>
        {t('present.pay', { price: formatFen(present.payableFen) })}
      </Button>
    </ActionBar>
  )
}
