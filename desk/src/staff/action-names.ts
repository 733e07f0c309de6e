import { actionWords } from '@haoli/contract'
import operations from '@/common/api/operations.json'
import { titleOf } from '@/common/form/words'
import { useMessages } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { auditMessages } from './audit-messages'

/** Names of what staff do, in the language of the desk, and all that can be chosen. */
export function useActionNames() {
  const t = useMessages(auditMessages)
  const language = useLanguage()
  const nameOf = (action: string): string => {
    const [, key] = /^set(.+)Setting$/.exec(action) ?? []
    if (key !== undefined)
      return t('audit.setting', { name: titleOf(key.slice(0, 1).toLowerCase() + key.slice(1), [], language) })
    const known = actionWords[action]
    return known ? fill(known, language) : action
  }
  const all = Object.entries(operations)
    // Drafts decide nothing: they leave no line.
    .filter(([, address]) => !/^GET |\/draft$/.test(address) && address.includes('/merchant/'))
    .map(([action]) => ({ value: action, label: nameOf(action) }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
  return { nameOf, all }
}
