import { PlusOutlined } from '@ant-design/icons'
import type { MachineKey } from '@haoli/contract'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Page } from '@/common/ui/page'
import { When } from '@/common/ui/when'
import { WholeTable } from '@/common/ui/whole-table'
import { keyMessages } from '../messages'
import { NewKey } from '../new-key'

/** The keys of the merchant's servers. */
export default function Keys() {
  const t = useMessages(keyMessages)
  const [making, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<MachineKey | null>(null)
  const revoke = useAction('revokeMachineKey', {
    done: t('keys.revoke_done'),
    refresh: ['listMachineKeys'],
    onDone: () => setLeaving(null),
  })
  return (
    <Page
      title={t('keys.title')}
      extra={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t('keys.make')}
        </Button>
      }
    >
      <p>{t('keys.words')}</p>
      <WholeTable<MachineKey>
        operation="listMachineKeys"
        empty={t('keys.none')}
        columns={[
          { title: t('keys.name'), dataIndex: 'name' },
          {
            title: t('keys.roles'),
            render: (_, one) => one.roles.map((role) => <Tag key={role}>{t(`keys.${role}`)}</Tag>),
          },
          { title: t('keys.created'), render: (_, one) => <When at={one.createdAt} /> },
          { title: t('keys.by'), render: (_, one) => one.createdBy ?? '—' },
          {
            title: t('keys.used'),
            render: (_, one) => (one.lastUsedAt ? <When at={one.lastUsedAt} /> : t('keys.never')),
          },
          {
            title: t('keys.state'),
            render: (_, one) =>
              one.revokedAt ? <Tag>{t('keys.revoked')}</Tag> : <Tag color="success">{t('keys.active')}</Tag>,
          },
          {
            key: 'actions',
            align: 'end',
            render: (_, one) =>
              one.revokedAt ? null : (
                <Button type="link" size="small" danger onClick={() => setLeaving(one)}>
                  {t('keys.revoke')}
                </Button>
              ),
          },
        ]}
      />
      <NewKey open={making} onClose={() => setMaking(false)} />
      <Ask
        open={leaving !== null}
        title={t('keys.revoke_title', { name: leaving?.name ?? '' })}
        words={t('keys.revoke_words')}
        danger
        ok={t('keys.revoke')}
        running={revoke.running}
        onCancel={() => setLeaving(null)}
        onOk={() => revoke.run({ params: { id: leaving?.id ?? '' } })}
      />
    </Page>
  )
}
