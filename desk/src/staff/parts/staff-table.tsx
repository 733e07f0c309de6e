import type { StaffMember, StaffRole } from '@haoli/contract'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Dialog } from '@/common/ui/dialog'
import { When } from '@/common/ui/when'
import { WholeTable } from '@/common/ui/whole-table'
import { staffMessages } from '../messages'
import { RoleChoice } from './role-choice'

/** The staff with their roles, which an owner changes or takes. */
export function StaffTable() {
  const t = useMessages(staffMessages)
  const [changing, setChanging] = useState<StaffMember | null>(null)
  const [leaving, setLeaving] = useState<StaffMember | null>(null)
  const [roles, setRoles] = useState<readonly StaffRole[]>([])
  const close = () => {
    setChanging(null)
    setLeaving(null)
  }
  const set = useAction('setStaffRoles', {
    done: t(leaving ? 'staff.removed' : 'staff.changed'),
    refresh: ['listStaff', 'getDeskMe'],
    onRefused: ({ code }) => {
      // What was ticked began with roles that are others by now.
      if (code === 'changed_meanwhile') close()
      return false
    },
    onDone: close,
  })
  return (
    <>
      <WholeTable<StaffMember>
        operation="listStaff"
        columns={[
          { title: t('staff.name'), dataIndex: 'nickname' },
          {
            title: t('staff.roles'),
            render: (_, one) => one.roles.map((role) => <Tag key={role}>{t(`staff.${role}`)}</Tag>),
          },
          { title: t('staff.since'), render: (_, one) => <When at={one.since} /> },
          {
            key: 'actions',
            align: 'end',
            render: (_, one) => (
              <Space size={0}>
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    setRoles(one.roles)
                    setChanging(one)
                  }}
                >
                  {t('staff.change')}
                </Button>
                <Button type="link" size="small" danger onClick={() => setLeaving(one)}>
                  {t('staff.remove')}
                </Button>
              </Space>
            ),
          },
        ]}
      />
      <Dialog
        open={changing !== null}
        title={changing?.nickname}
        okText={t('common.save')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: roles.length === 0 }}
        confirmLoading={set.running}
        onCancel={() => setChanging(null)}
        onOk={() => set.run({ params: { id: changing?.id ?? '' }, body: { roles, basedOn: changing?.roles } })}
      >
        <RoleChoice roles={roles} onChange={setRoles} />
      </Dialog>
      <Ask
        open={leaving !== null}
        title={t('staff.remove_title', { name: leaving?.nickname ?? '' })}
        words={t('staff.remove_words')}
        danger
        ok={t('staff.remove')}
        running={set.running}
        onCancel={() => setLeaving(null)}
        onOk={() => set.run({ params: { id: leaving?.id ?? '' }, body: { roles: [], basedOn: leaving?.roles } })}
      />
    </>
  )
}
