import { defineMessages } from '@/common/messages'

/** What every page of this package may say before its own content. */
export const gateMessages = defineMessages({
  'gate.none': ['你不在任何机构里', 'You are not with an agency', '所属エージェンシーがありません'],
  'gate.none_words': [
    '机构由商家接纳。负责人和运营用邀请链接加入。',
    'The shop admits agencies. Owners and operators join by invitation.',
    'エージェンシーはお店が承認します。代表と運営は招待リンクから参加します。',
  ],
  'gate.ended': [
    '和商家的合作已结束：之后没有新佣金，已有的照常结算和付款。',
    'The shop has ended this agency: nothing new is earned, and what was earned settles and is paid as usual.',
    'お店との契約は終了しました。新しい報酬はありませんが、これまでの分は通常どおり確定し支払われます。',
  ],
  'kind.customer': ['老顾客', 'Customer', 'お客様'],
  'kind.group_buy_leader': ['团长', 'Group-buy leader', '共同購入リーダー'],
  'kind.store_owner': ['网店店主', 'Store owner', 'ネットショップ店主'],
  'kind.offline_shop': ['线下门店', 'Offline shop', '実店舗'],
})
