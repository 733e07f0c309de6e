import type { DeadLetter } from '@haoli/contract'
import { Button, Typography } from 'antd'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { letterMessages } from '../messages'

/** Work that failed too often, for somebody to see to. */
export default function DeadLetters() {
  const t = useMessages(letterMessages)
  const retry = useAction('retryDeadLetter', { done: t('letters.retried'), refresh: ['listDeadLetters', 'getToday'] })
  return (
    <Page title={t('letters.title')}>
      <Typography.Paragraph type="secondary">{t('letters.hint')}</Typography.Paragraph>
      <PagedTable<DeadLetter>
        operation="listDeadLetters"
        empty={t('letters.none')}
        columns={[
          { title: t('letters.kind'), key: 'kind', width: 180, render: (_, { kind }) => <code>{kind}</code> },
          {
            title: t('letters.subject'),
            key: 'subject',
            width: 200,
            render: (_, { subjectId }) => <Typography.Text copyable>{subjectId}</Typography.Text>,
          },
          { title: t('letters.attempts'), dataIndex: 'attempts', width: 80, align: 'right' },
          {
            title: t('letters.error'),
            key: 'error',
            render: (_, { error }) => (
              <Typography.Paragraph ellipsis={{ rows: 2, tooltip: error }} style={{ maxWidth: 420, margin: 0 }}>
                {error}
              </Typography.Paragraph>
            ),
          },
          { title: t('letters.first'), key: 'first', width: 140, render: (_, one) => <When at={one.firstFailedAt} /> },
          { title: t('letters.last'), key: 'last', width: 140, render: (_, one) => <When at={one.lastFailedAt} /> },
          {
            title: '',
            key: 'retry',
            width: 100,
            render: (_, { id }) => (
              <Button size="small" loading={retry.running} onClick={() => retry.run({ params: { id } })}>
                {t('letters.retry')}
              </Button>
            ),
          },
        ]}
      />
    </Page>
  )
}
