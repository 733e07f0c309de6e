import { defineMessages } from '@/common/messages'

export const roleMessages = defineMessages({
  'roles.title': ['工作身份', 'Roles', '担当・役割'],
  'roles.mine': ['我的身份', 'My roles', '自分の役割'],
  'roles.none': ['你在这里是顾客', 'You are a shopper here', '現在はお客様です'],
  'roles.none_words': [
    '店主给了你加入码的话，填在下面',
    'If the owner gave you a code, enter it below',
    'オーナーからコードを受け取ったら、下に入力してください',
  ],
  'roles.promote': ['推客', 'Promoter status', 'プロモーター登録'],
  'roles.code': ['加入码', 'Code', '招待コード'],
  'roles.code_hint': ['例如 7K3QX-…', 'Like 7K3QX-…', '例：7K3QX-…'],
  'roles.join': ['加入', 'Join', '参加する'],
  'roles.joined': ['已加入', 'You are in', '参加しました'],
  'roles.code_words': [
    '大小写、空格和横线都不影响。每个加入码只能用一次，24 小时内有效。',
    'Capitals, spaces and dashes do not matter. A code works once, within 24 hours.',
    '大文字・小文字、空白、ハイフンは区別しません。コードは24時間以内に1回だけ使えます。',
  ],
  'roles.promoter': ['推客', 'Promoter', 'プロモーター'],
  'roles.agency_owner': ['机构负责人', 'Agency owner', 'エージェンシー代表'],
  'roles.agency_operator': ['机构运营', 'Agency operator', 'エージェンシー運営'],
  'roles.talent': ['达人', 'Talent', 'タレント'],
  'roles.adviser': ['导购', 'Adviser', 'アドバイザー'],
  'roles.owner': ['店主', 'Owner', 'オーナー'],
  'roles.operations': ['运营', 'Operations', '運営'],
  'roles.service': ['客服', 'Customer service', 'カスタマーサービス'],
  'roles.marketing': ['营销', 'Marketing', 'マーケティング'],
  'roles.finance': ['财务', 'Finance', '経理'],
  'roles.provider_owner': ['服务商负责人', 'Provider owner', 'サービス事業者代表'],
  'roles.provider_member': ['服务商成员', 'Provider member', 'サービス事業者メンバー'],
})
