import { PlainForm } from '@/common/shop-settings/setting-editor'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import { BesidePhone } from './beside-phone'

/** The form of a setting beside the phone on a page that shows it. */
export const formBeside = (of: string, page: string) => (edited: EditedSetting) => (
  <BesidePhone of={of} edited={edited} page={page}>
    <PlainForm edited={edited} />
  </BesidePhone>
)
