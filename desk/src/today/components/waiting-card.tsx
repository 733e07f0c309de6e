import type { Today } from '@haoli/contract'
import { Card, Flex, Typography } from 'antd'
import { Link } from 'react-router'
import { useMessages } from '@/common/messages'
import type { Group } from '../lib/doors'
import { todayMessages } from '../messages'

interface WaitingCardProps {
  title: string
  counts: Group['counts']
  waiting: Today['waiting']
}

/** Numbers of what waits; each is the door to its list. */
export function WaitingCard({ title, counts, waiting }: WaitingCardProps) {
  const t = useMessages(todayMessages)
  const all = counts.reduce((sum, { name }) => sum + (waiting[name] ?? 0), 0)
  return (
    <Card
      size="small"
      title={title}
      style={{ height: '100%' }}
      extra={all === 0 ? <Typography.Text type="success">{t('today.nothing')}</Typography.Text> : null}
    >
      <Flex wrap gap="12px 8px">
        {counts.map(({ name, to, urgent = false }) => {
          const count = waiting[name] ?? 0
          const color = count === 0 ? 'var(--ant-color-text-quaternary)' : urgent ? 'var(--ant-color-link)' : 'inherit'
          return (
            <Link key={name} to={to} style={{ flex: '1 1 84px', color: 'inherit' }}>
              <div style={{ fontSize: 26, lineHeight: 1.3, fontWeight: 600, color }}>{count}</div>
              <Typography.Text type="secondary">{t(`today.${name}`)}</Typography.Text>
            </Link>
          )
        })}
      </Flex>
    </Card>
  )
}
