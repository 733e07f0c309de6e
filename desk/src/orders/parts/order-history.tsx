import type { MerchantOrderDetail } from '@haoli/contract'
import { Timeline, Typography } from 'antd'
import { yuan } from '@/common/lib/money'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { Heading } from '@/common/ui/heading'
import { detailMessages } from '../messages/detail'
import { orderWords } from '../messages/words'

/** What happened to an order, first first. */
export function OrderHistory({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages({ ...detailMessages, ...orderWords })
  const known = (transition: string) => `orders.did_${transition}` as keyof typeof orderWords
  const happened = [
    ...order.events.map(({ transition, at }) => ({
      at,
      words: known(transition) in orderWords ? t(known(transition)) : transition,
    })),
    ...order.repricings.map(({ at, fromFen, toFen, reason }) => ({
      at,
      words: `${t('order.reprice')}: ¥${yuan(fromFen)} → ¥${yuan(toFen)} · ${reason}`,
    })),
  ].sort((one, other) => one.at.localeCompare(other.at))
  return (
    <section>
      <Heading>{t('order.history')}</Heading>
      <Timeline
        items={happened.map(({ at, words }, index) => ({
          key: index,
          content: (
            <>
              {words} <Typography.Text type="secondary">{shopTime(at)}</Typography.Text>
            </>
          ),
        }))}
      />
    </section>
  )
}
