import { defineMessages } from '@/common/messages'

/** What stands on the tab "me", in the main package: short. */
export const doorMessages = defineMessages({
  'door.agency': ['我的机构', 'My agency', 'エージェンシー'],
})
