import type { TodayFigure } from '@haoli/contract'
import { Card, Flex, Statistic, Typography } from 'antd'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { todayMessages } from '../messages'

const shown = (value: number, unit: TodayFigure['unit']) =>
  unit === 'fen' ? `¥${yuan(value)}` : value.toLocaleString('en-US')

/** A figure of today until now, beside the same hours of other days. */
export function FigureCard({ figure }: { figure: TodayFigure }) {
  const t = useMessages(todayMessages)
  const { name, unit, today } = figure
  return (
    <Card size="small" style={{ height: '100%' }}>
      <Statistic
        title={t(`today.${name}`)}
        value={shown(today, unit)}
        {...(unit === 'fen' && { styles: { content: { color: 'var(--ant-color-success)' } } })}
      />
      <Flex vertical gap={2} style={{ marginTop: 8 }}>
        {(['yesterday', 'lastWeek'] as const).map((day) => {
          const before = figure[day]
          return (
            <Flex key={day} justify="space-between" gap="0 8px" wrap>
              <Typography.Text type="secondary">{t(`today.${day}`)}</Typography.Text>
              <span style={{ marginInlineStart: 'auto' }}>
                {before === null ? t('today.gone') : shown(before, unit)} <Change today={today} before={before} />
              </span>
            </Flex>
          )
        })}
      </Flex>
    </Card>
  )
}

/** By how many per cent it is more or less; by sign and words too, not by colour alone. */
function Change({ today, before }: { today: number; before: number | null }) {
  const t = useMessages(todayMessages)
  if (before === null || today === before) return null
  if (before === 0) return <Typography.Text type="success">{t('today.new')}</Typography.Text>
  const percent = Math.round(((today - before) / before) * 100)
  return (
    <Typography.Text type={percent >= 0 ? 'success' : 'danger'}>
      {percent >= 0 ? '▲' : '▼'} {Math.abs(percent)}%
    </Typography.Text>
  )
}
