import { Tooltip } from 'antd'
import { useShopNow } from '../lib/clock'
import { shopTime } from '../lib/time'
import { useT } from '../messages'

/** A moment in the shop's time. */
export const When = ({ at }: { at: string | null | undefined }) =>
  at ? <time dateTime={at}>{shopTime(at)}</time> : <span aria-hidden>—</span>

const minuteMs = 60_000

/** How long until a deadline, or how long ago it was; rounded up, as the shopper sees it. */
export function TimeLeft({ until }: { until: string }) {
  const t = useT()
  const now = useShopNow()
  const left = new Date(until).getTime() - now
  const minutes = Math.ceil(Math.abs(left) / minuteMs)
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const words =
    left > 0
      ? d > 0
        ? t('common.left_days', { d, h })
        : h > 0
          ? t('common.left_hours', { h, m })
          : t('common.left_minutes', { m })
      : d > 0
        ? t('common.late_days', { d })
        : h > 0
          ? t('common.late_hours', { h })
          : t('common.late_minutes', { m })
  const urgency = left <= 0 ? 'late' : minutes < 240 ? 'soon' : 'calm'
  return (
    <Tooltip title={shopTime(until)}>
      <time dateTime={until} className={`time-left ${urgency}`}>
        {words}
      </time>
    </Tooltip>
  )
}
