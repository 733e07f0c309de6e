import type { AuditLine } from '@haoli/contract'
import { Typography } from 'antd'
import { DifferenceList } from '@/common/diff/difference-list'
import { differences } from '@/common/diff/differences'
import { useFieldSayings } from '@/common/diff/use-field-sayings'
import { useMessages } from '@/common/messages'
import { useSayings } from '@/common/shop-settings/say-value'
import { auditMessages } from '../audit-messages'

/** What an action changed, member by member; what was asked for where it does not say. */
export function AuditDetail({ line }: { line: AuditLine }) {
  const t = useMessages(auditMessages)
  const sayings = useSayings(line.objectId ?? '')
  const isSetting = /^set.*Setting$/.test(line.action)
  const fields = useFieldSayings(line.action)
  const { title, say } = isSetting ? sayings : fields
  const told = line.before !== null || line.after !== null
  if (told) {
    return (
      <>
        <Typography.Text type="secondary">{t('audit.changes')}</Typography.Text>
        <DifferenceList differences={differences(line.before ?? {}, line.after ?? {})} titleOf={title} sayValue={say} />
      </>
    )
  }
  if (line.input === null) return <Typography.Text type="secondary">{t('audit.no_more')}</Typography.Text>
  return (
    <>
      <Typography.Text type="secondary">{t('audit.input')}</Typography.Text>
      <DifferenceList differences={differences({}, line.input)} titleOf={title} sayValue={say} />
    </>
  )
}
