import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePay } from '@/common/blocks/cashier/use-pay'
import { useMessages } from '@/common/messages'
import { openTab, replacePage } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useOrder } from '../../api/orders'
import { PayResultView } from '../../components/pay-result-view'
import { TellMeOfOrder } from '../../components/tell-me-of-order'
import { pathOf } from '../../lib/paths'
import { payResultOf, readOutcome } from '../../lib/pay-result-of'
import { isOverdue } from '../../lib/time-left'
import { payResultMessages } from '../../messages/pay-result'
import styles from './index.module.scss'

const askEveryMs = 1500

export default function PayResultPage() {
  const t = useMessages(payResultMessages)
  const { id = '', outcome: first } = useRouter().params
  const [outcome, setOutcome] = useState(readOutcome(first))
  const { pay, paying } = usePay()
  const query = useOrder(id, {
    whileTrue: (order) => payResultOf(order, outcome) === 'confirming' || isOverdue(order),
    everyMs: askEveryMs,
  })
  const order = query.data
  const result = order && payResultOf(order, outcome)

  async function payAgain() {
    const next = await pay(id)
    if (next) setOutcome(next)
  }

  return (
    <Screen title={t('result.title')}>
      {order && result ? (
        <>
          <PayResultView order={order} result={result} onTimeOver={() => void query.refetch()} />
          <View className={styles.buttons}>
            {result === 'unpaid' || result === 'failed' ? (
              <Button loading={paying} onClick={() => void payAgain()}>
                {t('result.continue')}
              </Button>
            ) : null}
            {result === 'paid' ? <TellMeOfOrder order={order} /> : null}
            <Button kind="outline" onClick={() => replacePage(pathOf(order))}>
              {t('result.open_order')}
            </Button>
            <Button kind="quiet" onClick={() => openTab('home')}>
              {t('result.go_on')}
            </Button>
          </View>
        </>
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <View className={styles.wait}>
          <Skeleton kind="text" count={2} />
        </View>
      )}
    </Screen>
  )
}
