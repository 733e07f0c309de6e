import { defineMessages } from '../messages/define'

export const openedMessages = defineMessages({
  'opened.title': ['别人刚改过，你写的还没有保存', 'Somebody else saved meanwhile. Yours is not saved yet'],
  'opened.words': ['你写的没有丢。', 'What you wrote is still in the form.'],
  'opened.now': ['现在是：', 'It is now:'],
  'opened.take_theirs': ['放弃我的，看最新的', 'Discard mine, show the latest'],
  'opened.keep_mine': ['保留我的，覆盖最新的', 'Keep mine, replace the latest'],
})
