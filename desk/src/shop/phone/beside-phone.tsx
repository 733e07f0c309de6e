import type { ReactNode } from 'react'
import { complaintOf } from '@/common/form/check'
import { formMessages } from '@/common/form/messages'
import type { JsonSchema } from '@/common/form/schema'
import { useMessages } from '@/common/messages'
import { useSayings } from '@/common/shop-settings/say-value'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import { LivePhone } from './live-phone'
import './phone.css'

interface BesidePhoneProps {
  /** The setting's key. */
  of: string
  edited: EditedSetting
  /** Path of the page that shows it; undefined: not known yet; null: there is none to show. */
  page: string | null | undefined
  /** Above the phone. */
  above?: ReactNode
  /** The form. */
  children: ReactNode
}

/** A form, and beside it a phone that shows what is edited before it is saved. */
export function BesidePhone({ of, edited, page, above, children }: BesidePhoneProps) {
  const incomplete = useIncomplete(of, edited)
  return (
    <div className={above ? 'beside-phone beside-chosen' : 'beside-phone'}>
      <div>{children}</div>
      <LivePhone
        of={of}
        value={edited.value}
        incomplete={incomplete}
        isDraft={edited.isChanged}
        mayDraft={edited.mayChange}
        page={page}
      >
        {above}
      </LivePhone>
    </div>
  )
}

/** Which member is still to be filled in, in words; null: none. Such a draft would be refused. */
function useIncomplete(of: string, { form, value }: EditedSetting): string | null {
  const say = useMessages(formMessages)
  const { title } = useSayings(of)
  const complaint = form ? complaintOf(form.schema as JsonSchema, value) : null
  return complaint && `${title(complaint.path)} · ${say(`form.is_${complaint.what}`, { n: complaint.limit })}`
}
