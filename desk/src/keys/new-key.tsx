import { type KeyRole, keyRoles, type MachineKey } from '@haoli/contract'
import { Alert, Button, Checkbox, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { keyMessages } from './messages'

/** Makes a key and shows its secret, once. */
export function NewKey({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(keyMessages)
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly KeyRole[]>([])
  const [made, setMade] = useState<(MachineKey & { secret: string }) | null>(null)
  const create = useAction<MachineKey & { secret: string }>('createMachineKey', {
    refresh: ['listMachineKeys'],
    onDone: setMade,
  })
  const close = () => {
    setMade(null)
    setName('')
    setRoles([])
    onClose()
  }
  if (made) {
    return (
      <Dialog
        open={open}
        title={made.name}
        closable={false}
        mask={{ closable: false }}
        footer={
          <Button type="primary" onClick={close}>
            {t('keys.saved')}
          </Button>
        }
      >
        <Alert type="warning" showIcon title={t('keys.secret_once')} style={{ marginBottom: 12 }} />
        <Typography.Paragraph code copyable={{ text: made.secret, tooltips: [t('keys.copy'), t('keys.copy')] }}>
          {made.secret}
        </Typography.Paragraph>
        <Typography.Text type="secondary">{t('keys.secret_words')}</Typography.Text>
      </Dialog>
    )
  }
  return (
    <Dialog
      open={open}
      title={t('keys.make')}
      okText={t('keys.make')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '' || roles.length === 0 }}
      confirmLoading={create.running}
      onCancel={close}
      onOk={() => create.run({ body: { name, roles } })}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('keys.name')} htmlFor="key-name" extra={t('keys.name_words')}>
          <Input
            id="key-name"
            value={name}
            count={{ max: 40 }}
            autoFocus
            onChange={({ target }) => setName(target.value)}
          />
        </Form.Item>
        <Form.Item label={t('keys.roles')}>
          <Checkbox.Group
            value={[...roles]}
            options={keyRoles.map((role) => ({ value: role, label: t(`keys.${role}`) }))}
            onChange={(chosen: KeyRole[]) => setRoles(chosen)}
          />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
