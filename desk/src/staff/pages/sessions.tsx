import type { ListedSession } from '@haoli/contract'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Page } from '@/common/ui/page'
import { When } from '@/common/ui/when'
import { WholeTable } from '@/common/ui/whole-table'
import { sessionMessages } from '../session-messages'

/** Where the person is logged in, at desks and on phones. */
export default function Sessions() {
  const t = useMessages(sessionMessages)
  const [leaving, setLeaving] = useState<ListedSession | null>(null)
  const end = useAction('deleteSession', {
    done: t('sessions.ended'),
    refresh: ['listSessions'],
    onDone: () => setLeaving(null),
  })
  const name = ({ deviceName }: ListedSession) => deviceName || t('sessions.unnamed')
  return (
    <Page title={t('sessions.title')}>
      <p>{t('sessions.words')}</p>
      <WholeTable<ListedSession>
        operation="listSessions"
        columns={[
          {
            title: t('sessions.device'),
            render: (_, one) => (
              <>
                {name(one)} {one.current ? <Tag color="success">{t('sessions.current')}</Tag> : null}
              </>
            ),
          },
          { title: t('sessions.kind'), render: (_, one) => t(`sessions.${one.kind}`) },
          { title: t('sessions.since'), render: (_, one) => <When at={one.createdAt} /> },
          { title: t('sessions.used'), render: (_, one) => <When at={one.lastUsedAt} /> },
          {
            key: 'actions',
            align: 'end',
            render: (_, one) =>
              one.current ? null : (
                <Button type="link" size="small" danger onClick={() => setLeaving(one)}>
                  {t('sessions.end')}
                </Button>
              ),
          },
        ]}
      />
      <Ask
        open={leaving !== null}
        title={t('sessions.end_title', { name: leaving ? name(leaving) : '' })}
        words={t('sessions.end_words')}
        danger
        ok={t('sessions.end')}
        running={end.running}
        onCancel={() => setLeaving(null)}
        onOk={() => end.run({ params: { id: leaving?.id ?? '' } })}
      />
    </Page>
  )
}
