import { defineMessages } from '@/common/messages'

export const inviteMessages = defineMessages({
  'invite.title': ['邀请', 'Invite', '招待'],
  'invite.promoter': ['推客', 'A promoter', 'プロモーター'],
  'invite.operator': ['运营', 'An operator', '運営担当'],
  'invite.operator_words': [
    '运营可以邀请推客、定分成、接货和供货，看得到本团的佣金。',
    'An operator invites promoters, sets shares, takes on and offers goods, and sees what we earn.',
    '運営担当は招待、分配の設定、商品の引き受け・提供ができ、自社の報酬を見られます。',
  ],
  'invite.kind_customer': ['老顾客', 'A customer', 'お客様'],
  'invite.kind_group_buy_leader': ['团长', 'A group-buy leader', '共同購入リーダー'],
  'invite.kind_store_owner': ['网店店主', 'A store owner', 'ネットショップ店主'],
  'invite.kind_offline_shop': ['线下门店', 'An offline shop', '実店舗'],
  'invite.label': ['备注', 'Note', 'メモ'],
  'invite.label_hint': ['邀请谁，只有本团看得到', 'Whom, for ourselves only', '誰を招待するか（自社用）'],
  'invite.make': ['生成邀请', 'Make the invitation', '招待を作成'],
  'invite.once': [
    '邀请码只显示这一次，请现在发出去。一个邀请只能由一个人接受，{day}前有效。',
    'The code is shown only this once, so send it now. One person can accept it, until {day}.',
    'コードの表示は今回限りです。今すぐ送ってください。1人だけが{day}まで使えます。',
  ],
  'invite.code': ['邀请码', 'Code', '招待コード'],
  'invite.copy_link': ['复制链接', 'Copy the link', 'リンクをコピー'],
  'invite.copied': ['链接已复制', 'Link copied', 'リンクをコピーしました'],
  'invite.send': ['发给朋友', 'Send to a chat', '友だちに送る'],
  'invite.qr': ['邀请的二维码', 'QR code of the invitation', '招待のQRコード'],
  'invite.card': ['{name}邀请你加入', '{name} invites you', '{name}からの招待'],
  'invite.another': ['再邀请一位', 'Invite another', 'もう1人招待'],
})
