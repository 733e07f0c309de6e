import type { ReactNode } from 'react'
import { helpOf, titleOf } from '@/common/form/words'
import { useAddress } from '@/common/lib/use-address'
import { useLanguage } from '@/common/settings/preferences'
import { SettingEditor } from '@/common/shop-settings/setting-editor'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import { Page } from '@/common/ui/page'

interface SettingTabsProps {
  title: string
  /** Keys of the settings, in the order of their tabs. */
  of: readonly string[]
  /** Forms that are not drawn from the schema, by key. */
  forms?: Readonly<Record<string, (edited: EditedSetting) => ReactNode>>
}

const first = { tab: '' }

/** Several settings on one page, a tab each. */
export function SettingTabs({ title, of, forms = {} }: SettingTabsProps) {
  const language = useLanguage()
  const [{ tab }, set] = useAddress(first)
  const key = of.find((one) => one === tab) ?? of[0] ?? ''
  const form = forms[key]
  return (
    <Page
      title={title}
      tabs={of.map((one) => ({ key: one, label: titleOf(one, [], language) }))}
      tab={key}
      onTab={(chosen) => set({ tab: chosen })}
    >
      <p>{helpOf(key, [], {}, language)}</p>
      <SettingEditor key={key} of={key}>
        {form}
      </SettingEditor>
    </Page>
  )
}
