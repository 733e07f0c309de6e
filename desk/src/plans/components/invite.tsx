import { type MadePromoterInvitation, promoterKinds } from '@haoli/contract'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { CodeShown } from '@/common/ui/code-shown'
import { Dialog } from '@/common/ui/dialog'
import { planMessages } from '../messages'

/** Invites one person to be a promoter: a link and a code for them alone. */
export function Invite() {
  const t = useMessages(planMessages)
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadePromoterInvitation | null>(null)
  const invite = useAction<MadePromoterInvitation>('createPromoterInvitation', { refresh: [], onDone: setMade })
  const close = () => {
    setOpen(false)
    setMade(null)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('plans.invite')}</Button>
      <Dialog open={open} title={t('plans.invite')} footer={null} onCancel={close} destroyOnHidden>
        {made ? (
          <CodeShown
            url={made.url}
            code={made.code}
            words={t('plans.invitation_once', { until: shopTime(made.expiresAt) })}
          >
            <Button onClick={() => setMade(null)}>{t('plans.another')}</Button>
          </CodeShown>
        ) : (
          <Form
            layout="vertical"
            initialValues={{ kind: 'customer' }}
            onFinish={(body: object) => invite.run({ body })}
            requiredMark={false}
          >
            <Form.Item
              name="label"
              label={t('plans.label')}
              extra={t('plans.label_help')}
              rules={[{ required: true, whitespace: true, message: t('plans.needed') }]}
            >
              <Input maxLength={40} autoFocus />
            </Form.Item>
            <Form.Item name="kind" label={t('plans.promoter_kind')}>
              <Select options={promoterKinds.map((value) => ({ value, label: t(`plans.${value}`) }))} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={invite.running}>
              {t('plans.make_invitation')}
            </Button>
          </Form>
        )}
      </Dialog>
    </>
  )
}
