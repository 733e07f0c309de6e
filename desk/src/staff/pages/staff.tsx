import { UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { staffMessages } from '../messages'
import { InvitationList } from '../parts/invitation-list'
import { Invite } from '../parts/invite'
import { StaffTable } from '../parts/staff-table'

const first = { tab: 'members' }

/** Who works here, what each may do, and who is invited. */
export default function Staff() {
  const t = useMessages(staffMessages)
  const [{ tab }, set] = useAddress(first)
  const [inviting, setInviting] = useState(false)
  return (
    <Page
      title={t('staff.title')}
      extra={
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>
          {t('staff.invite')}
        </Button>
      }
      tabs={[
        { key: 'members', label: t('staff.members') },
        { key: 'invitations', label: t('staff.invitations') },
      ]}
      tab={tab}
      onTab={(chosen) => set({ tab: chosen })}
    >
      {tab === 'invitations' ? <InvitationList /> : <StaffTable />}
      <Invite open={inviting} onClose={() => setInviting(false)} />
    </Page>
  )
}
