import { type StaffRole, staffRoles } from '@haoli/contract'
import { Checkbox, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { staffMessages } from '../messages'

interface RoleChoiceProps {
  roles: readonly StaffRole[]
  onChange: (roles: StaffRole[]) => void
}

/** The roles that somebody has, each with what it lets them do. */
export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const t = useMessages(staffMessages)
  return (
    <Checkbox.Group
      value={[...roles]}
      onChange={(chosen: StaffRole[]) => onChange(staffRoles.filter((role) => chosen.includes(role)))}
      style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
    >
      {staffRoles.map((role) => (
        <Checkbox key={role} value={role}>
          {t(`staff.${role}`)} <Typography.Text type="secondary">{t(`staff.${role}_words`)}</Typography.Text>
        </Checkbox>
      ))}
    </Checkbox.Group>
  )
}
