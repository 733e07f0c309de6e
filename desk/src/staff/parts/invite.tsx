import type { NewInvitation, StaffRole } from '@haoli/contract'
import { Alert, Button, Form, Input, QRCode, Typography } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { staffMessages } from '../messages'
import { RoleChoice } from './role-choice'

/** Makes an invitation and shows its code, once: as a picture to scan and as letters to enter. */
export function Invite({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(staffMessages)
  const [label, setLabel] = useState('')
  const [roles, setRoles] = useState<readonly StaffRole[]>(['operations'])
  const [made, setMade] = useState<NewInvitation | null>(null)
  const create = useAction<NewInvitation>('createInvitation', { refresh: ['listInvitations'], onDone: setMade })
  const close = () => {
    setMade(null)
    setLabel('')
    onClose()
  }
  if (made) {
    return (
      <Dialog
        open={open}
        title={made.label}
        onCancel={close}
        footer={
          <Button type="primary" onClick={close}>
            {t('staff.done')}
          </Button>
        }
      >
        <Alert type="warning" showIcon title={t('staff.code_once')} />
        <div style={{ display: 'flex', flexDirection: 'column', gap: 12, alignItems: 'center', margin: '16px 0' }}>
          <QRCode value={new URL(made.url, location.origin).href} size={200} bgColor="#ffffff" color="#1f1a17" />
          <Typography.Text code copyable={{ tooltips: [t('staff.copy'), t('staff.copy')] }} style={{ fontSize: 16 }}>
            {made.code}
          </Typography.Text>
        </div>
        <Typography.Paragraph type="secondary">
          {t('staff.code_words', { at: shopTime(made.expiresAt) })}
        </Typography.Paragraph>
      </Dialog>
    )
  }
  return (
    <Dialog
      open={open}
      title={t('staff.invite')}
      okText={t('staff.make')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: label.trim() === '' || roles.length === 0 }}
      confirmLoading={create.running}
      onCancel={close}
      onOk={() => create.run({ body: { label, roles } })}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('staff.invite_who')} htmlFor="invite-label" extra={t('staff.invite_who_words')}>
          <Input
            id="invite-label"
            value={label}
            count={{ max: 40 }}
            autoFocus
            onChange={({ target }) => setLabel(target.value)}
          />
        </Form.Item>
        <Form.Item label={t('staff.roles')}>
          <RoleChoice roles={roles} onChange={setRoles} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
