import type { CouponForecast } from '@haoli/contract'
import { Descriptions, Typography } from 'antd'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { couponMessages } from '../messages'

/** What a coupon may cost: at most, and at past use. */
export function Forecast({ forecast }: { forecast: CouponForecast }) {
  const t = useMessages(couponMessages)
  const { uses, mostFen, likelyFen, usePpm, averageFen, from } = forecast
  const past = { part: `${(usePpm / 10_000).toFixed(0)}%`, fen: yuan(averageFen ?? 0) }
  return (
    <Descriptions title={t('coupons.forecast')} size="small" column={1} bordered>
      <Descriptions.Item label={t('coupons.uses')}>{t('coupons.times', { n: uses })}</Descriptions.Item>
      <Descriptions.Item label={t('coupons.most')}>
        {mostFen === null ? (
          <Typography.Text type="warning">{t('coupons.no_limit')}</Typography.Text>
        ) : (
          <Money fen={mostFen} strong />
        )}
      </Descriptions.Item>
      <Descriptions.Item label={t('coupons.likely')}>
        {likelyFen === null ? (
          t('coupons.unknown')
        ) : (
          <>
            <Money fen={likelyFen} strong />
            <br />
            <Typography.Text type="secondary">
              {t(from === 'this' ? 'coupons.past_this' : 'coupons.past_alike', past)}
            </Typography.Text>
          </>
        )}
      </Descriptions.Item>
    </Descriptions>
  )
}
