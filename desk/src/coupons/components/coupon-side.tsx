import '../coupons.css'
import type { CouponCosts } from '@haoli/contract'
import { Badge, Button, Space, Tabs } from 'antd'
import { useState } from 'react'
import { useAction, useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Side } from '@/common/ui/side'
import { stateColours } from '../lib/state-colours'
import { couponMessages } from '../messages'
import { ChangeForm } from './change-form'
import { Codes } from './codes'
import { Costs } from './costs'
import { Give } from './give'

interface CouponSideProps {
  id: string
  tab: string
  onTab: (tab: string) => void
  onClose: () => void
}

/** One coupon: what it cost and may cost, its codes, whom it is given to, and what of it may change. */
export function CouponSide({ id, tab, onTab, onClose }: CouponSideProps) {
  const t = useMessages(couponMessages)
  const asked = useOperation<CouponCosts>('getCouponCosts', { params: { id }, enabled: id !== '' })
  const [ending, setEnding] = useState(false)
  const end = useAction('endCoupon', { done: t('coupons.end_done'), onDone: () => setEnding(false) })
  const coupon = asked.data?.coupon
  const isOver = coupon?.state === 'ended'
  return (
    <>
      <Side
        title={
          coupon ? (
            <Space>
              {coupon.name}
              <Badge status={stateColours[coupon.state]} text={t(`coupons.${coupon.state}`)} />
            </Space>
          ) : (
            t('coupons.one')
          )
        }
        open={id !== ''}
        onClose={onClose}
        asked={asked}
        extra={
          coupon && !isOver ? (
            <Button danger onClick={() => setEnding(true)}>
              {t('coupons.end')}
            </Button>
          ) : null
        }
      >
        {(costs) => (
          <Tabs
            activeKey={tab}
            onChange={onTab}
            destroyOnHidden
            items={[
              { key: 'detail', label: t('coupons.detail'), children: <Costs costs={costs} /> },
              {
                key: 'change',
                label: t('coupons.change'),
                disabled: isOver,
                children: <ChangeForm coupon={costs.coupon} />,
              },
              ...(costs.coupon.audience === 'code_holders'
                ? [{ key: 'codes', label: t('coupons.codes'), children: <Codes coupon={costs.coupon} /> }]
                : []),
              { key: 'give', label: t('coupons.give'), disabled: isOver, children: <Give couponId={id} /> },
            ]}
          />
        )}
      </Side>
      <Ask
        open={ending}
        title={t('coupons.end')}
        words={t('coupons.end_words')}
        danger
        running={end.running}
        onCancel={() => setEnding(false)}
        onOk={() => end.run({ params: { id } })}
      />
    </>
  )
}
