import { defineMessages } from '@/common/messages'

export const registrationMessages = defineMessages({
  'registration.title': ['微信推客登记', 'WeChat registration', 'WeChatの登録'],
  'registration.none': ['还没有登记', 'Not registered yet', '未登録'],
  'registration.in_progress': ['登记还没完成', 'Not finished yet', '登録の途中です'],
  'registration.identity_missing': [
    '微信还缺你的实名信息',
    'WeChat needs your real name first',
    'WeChatの本人確認が必要です',
  ],
  'registration.not_bound': [
    '已登记，还没有绑定本店',
    'Registered, not bound to this shop',
    '登録済み、お店との連携待ち',
  ],
  'registration.bound': ['已登记，已绑定本店', 'Registered and bound to this shop', '登録・連携済み'],
  'registration.words': [
    '由微信分账的佣金，只付给登记并绑定的推客；在这里提现不受影响。在微信里办理，回来后这里会更新。',
    'What WeChat itself pays out goes to registered and bound promoters only; withdrawing here does not depend on it. It is done in WeChat, and shown here when you are back.',
    'WeChatからの分配には登録と連携が必要です。ここでの出金には影響しません。WeChatで手続きし、戻るとここに反映されます。',
  ],
  'registration.go': ['去微信办理', 'Do it in WeChat', 'WeChatで手続き'],
  'registration.sandbox': ['沙盒登记页', 'Sandbox registration', 'テスト用の登録画面'],
  'registration.sandbox_words': [
    '这是演示：点“完成”就当微信办好了这一步。',
    'This is a demonstration: the step counts as done in WeChat.',
    'デモのため、この手続きは完了したものとして扱われます。',
  ],
  'registration.done': ['完成', 'Done', '完了'],
  'registration.unsupported': ['请在微信里办理', 'Please do it in WeChat', 'WeChatで手続きしてください'],
})
