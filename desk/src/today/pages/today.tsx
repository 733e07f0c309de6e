import type { Today } from '@haoli/contract'
import { Card, Col, Row, Skeleton, Typography } from 'antd'
import { useOperation } from '@/common/api/queries'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { FigureCard } from '../components/figure-card'
import { WaitingCard } from '../components/waiting-card'
import { groups } from '../lib/doors'
import { spansOf } from '../lib/spans'
import { todayMessages } from '../messages'

const everyMs = 60_000

/** What waits for this person, and what today has come to beside other days. */
export default function TodayPage() {
  const t = useMessages(todayMessages)
  const asked = useOperation<Today>('getToday', { everyMs })
  const { data } = asked
  const waiting = groups
    .map(({ title, counts }) => ({ title, counts: counts.filter(({ name }) => data?.waiting[name] !== undefined) }))
    .filter(({ counts }) => counts.length > 0)
  const spans = spansOf(waiting.map(({ counts }) => counts.length))
  return (
    <Page
      title={t('today.title')}
      extra={
        data ? <Typography.Text type="secondary">{t('today.as_of', { at: shopTime(data.now) })}</Typography.Text> : null
      }
    >
      {data ? (
        <Row gutter={[16, 16]}>
          {data.figures.map((figure) => (
            <Col key={figure.name} xs={24} sm={12} xl={6}>
              <FigureCard figure={figure} />
            </Col>
          ))}
          {waiting.map(({ title, counts }, index) => (
            <Col key={title} xs={24} xl={spans[index] ?? 12}>
              <WaitingCard title={t(title)} counts={counts} waiting={data.waiting} />
            </Col>
          ))}
        </Row>
      ) : asked.error ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        <Row gutter={[16, 16]}>
          {[1, 2, 3, 4].map((place) => (
            <Col key={place} xs={24} sm={12} xl={6}>
              <Card size="small">
                <Skeleton active paragraph={{ rows: 2 }} />
              </Card>
            </Col>
          ))}
        </Row>
      )}
    </Page>
  )
}
