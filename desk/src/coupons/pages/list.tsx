import type { MerchantCoupon } from '@haoli/contract'
import { Badge, Button } from 'antd'
import { useNavigate } from 'react-router'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { CouponSide } from '../components/coupon-side'
import { useRule } from '../lib/rule'
import { stateColours } from '../lib/state-colours'
import { couponMessages } from '../messages'

const initial = { open: '', tab: 'detail' }

/** All coupons, the newest first, with what they brought and cost. */
export default function CouponsPage() {
  const t = useMessages(couponMessages)
  const go = useNavigate()
  const rule = useRule()
  const [{ open, tab }, set] = useAddress(initial)
  return (
    <Page
      title={t('coupons.title')}
      extra={
        <Button type="primary" onClick={() => void go('/coupons/new')}>
          {t('coupons.new')}
        </Button>
      }
    >
      <PagedTable<MerchantCoupon>
        operation="listMerchantCoupons"
        empty={t('coupons.none')}
        columns={[
          {
            title: t('coupons.name'),
            fixed: 'left',
            render: (_, { id, name }) => (
              <Button type="link" size="small" onClick={() => set({ open: id, tab: 'detail' })}>
                {name}
              </Button>
            ),
          },
          { title: t('coupons.rule'), render: (_, coupon) => rule(coupon) },
          {
            title: t('coupons.state'),
            render: (_, { state }) => <Badge status={stateColours[state]} text={t(`coupons.${state}`)} />,
          },
          {
            title: t('coupons.for_whom'),
            render: (_, { audience }) => t(`coupons.${audience as 'everybody'}`),
          },
          { title: t('coupons.claims'), align: 'end', render: (_, { claimed, total }) => `${claimed} / ${total}` },
          { title: t('coupons.used'), align: 'end', dataIndex: 'used' },
          { title: t('coupons.sales'), align: 'end', render: (_, { salesFen }) => <Money fen={salesFen} /> },
          { title: t('coupons.cost'), align: 'end', render: (_, { costFen }) => <Money fen={costFen} /> },
          {
            title: t('coupons.claim_time'),
            render: (_, { claimFrom, claimUntil }) => (
              <>
                <When at={claimFrom} /> – <When at={claimUntil} />
              </>
            ),
          },
        ]}
      />
      <CouponSide
        id={open}
        tab={tab}
        onTab={(next) => set({ open, tab: next })}
        onClose={() => set({ open: '', tab: 'detail' })}
      />
    </Page>
  )
}
