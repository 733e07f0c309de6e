import type { StaffInvitation } from '@haoli/contract'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { TimeLeft } from '@/common/ui/when'
import { WholeTable } from '@/common/ui/whole-table'
import { staffMessages } from '../messages'

/** Invitations that nobody has accepted yet. */
export function InvitationList() {
  const t = useMessages(staffMessages)
  const [leaving, setLeaving] = useState<StaffInvitation | null>(null)
  const withdraw = useAction('withdrawInvitation', {
    done: t('staff.withdrawn'),
    refresh: ['listInvitations'],
    onDone: () => setLeaving(null),
  })
  return (
    <>
      <WholeTable<StaffInvitation>
        operation="listInvitations"
        empty={t('staff.no_invitations')}
        columns={[
          { title: t('staff.for'), dataIndex: 'label' },
          {
            title: t('staff.roles'),
            render: (_, one) => one.roles.map((role) => <Tag key={role}>{t(`staff.${role}`)}</Tag>),
          },
          { title: t('staff.expires'), render: (_, one) => <TimeLeft until={one.expiresAt} /> },
          {
            key: 'actions',
            align: 'end',
            render: (_, one) => (
              <Button type="link" size="small" danger onClick={() => setLeaving(one)}>
                {t('staff.withdraw')}
              </Button>
            ),
          },
        ]}
      />
      <Ask
        open={leaving !== null}
        title={t('staff.withdraw_title', { name: leaving?.label ?? '' })}
        danger
        ok={t('staff.withdraw')}
        running={withdraw.running}
        onCancel={() => setLeaving(null)}
        onOk={() => withdraw.run({ params: { id: leaving?.id ?? '' } })}
      />
    </>
  )
}
