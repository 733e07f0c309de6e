import type { PlanForecast as Forecast } from '@haoli/contract'
import { Descriptions } from 'antd'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { rate } from '../lib/rate'
import { planMessages } from '../messages'

/** What a plan may cost in the next 30 days. */
export function PlanForecast({ forecast }: { forecast: Forecast }) {
  const t = useMessages(planMessages)
  return (
    <Descriptions title={t('plans.forecast')} size="small" column={1} bordered>
      <Descriptions.Item label={t('plans.past_sales')}>
        <Money fen={forecast.pastSalesFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('plans.most')}>
        <Money fen={forecast.mostFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('plans.likely', { part: rate(forecast.creditedPpm) })}>
        <Money fen={forecast.likelyFen} strong />
      </Descriptions.Item>
    </Descriptions>
  )
}
