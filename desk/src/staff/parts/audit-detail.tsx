import type { AuditLine } from '@haoli/contract'
import { Typography } from 'antd'
import { DifferenceList } from '@/common/diff/difference-list'
import { differences } from '@/common/diff/differences'
import { useMessages } from '@/common/messages'
import { useSayings } from '@/common/shop-settings/say-value'
import { auditMessages } from '../audit-messages'

/** What an action changed, member by member; what was asked for where it does not say. */
export function AuditDetail({ line }: { line: AuditLine }) {
  const t = useMessages(auditMessages)
  const sayings = useSayings(line.objectId ?? '')
  const isSetting = /^set.*Setting$/.test(line.action)
  const told = line.before !== null || line.after !== null
  if (told) {
    return (
      <>
        <Typography.Text type="secondary">{t('audit.changes')}</Typography.Text>
        <DifferenceList
          differences={differences(line.before ?? undefined, line.after ?? undefined).flatMap(spread)}
          {...(isSetting && { titleOf: sayings.title, sayValue: sayings.say })}
        />
      </>
    )
  }
  if (line.input === null) return <Typography.Text type="secondary">{t('audit.no_more')}</Typography.Text>
  return (
    <>
      <Typography.Text type="secondary">{t('audit.input')}</Typography.Text>
      <DifferenceList differences={differences({}, line.input).flatMap(spread)} />
    </>
  )
}

type One = ReturnType<typeof differences>[number]

/** What was not there before as a whole is told member by member. */
function spread(one: One): One[] {
  const { before, after, path } = one
  if (before === undefined && isPlain(after)) return differences({}, after, path)
  return [one]
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
