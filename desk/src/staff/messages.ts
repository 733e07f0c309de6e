import { defineMessages } from '@/common/messages/define'
import { addErrorWords } from '@/common/messages/error-words'

export const staffMessages = defineMessages({
  'staff.title': ['员工与角色', 'Staff and roles'],
  'staff.members': ['员工', 'Staff'],
  'staff.invitations': ['邀请', 'Invitations'],
  'staff.name': ['昵称', 'Nickname'],
  'staff.roles': ['角色', 'Roles'],
  'staff.since': ['加入于', 'Joined at'],
  'staff.owner': ['店主', 'Owner'],
  'staff.operations': ['运营', 'Operations'],
  'staff.service': ['客服', 'Service'],
  'staff.marketing': ['市场', 'Marketing'],
  'staff.finance': ['财务', 'Finance'],
  'staff.owner_words': ['什么都能做，并管理员工和密钥', 'Everything, including staff and API keys'],
  'staff.operations_words': ['商品、订单、发货、店面', 'Products, orders, shipping, storefront'],
  'staff.service_words': ['订单、售后、顾客', 'Orders, after-sales, customers'],
  'staff.marketing_words': [
    '券、推广、店面；看不到顾客的订单和电话',
    'Coupons, promotion, storefront; no customers’ orders or phone numbers',
  ],
  'staff.finance_words': ['退款、提现、发票', 'Refunds, withdrawals, invoices'],
  'staff.change': ['改角色', 'Change roles'],
  'staff.changed': ['角色已更改', 'Roles changed'],
  'staff.remove': ['移出团队', 'Remove'],
  'staff.remove_title': ['把 {name} 移出团队？', 'Remove {name} from the team?'],
  'staff.remove_words': ['立即失去权限，仍是普通顾客。', 'They lose access at once and remain a customer.'],
  'staff.removed': ['已移出', 'Removed'],
  'staff.you': ['你', 'You'],
  'staff.invite': ['邀请员工', 'Invite staff'],
  'staff.invite_who': ['邀请对象', 'Invitee'],
  'staff.invite_who_words': ['仅供自己查看，如名字', 'Only for your reference, such as a name'],
  'staff.make': ['生成邀请', 'Create invitation'],
  'staff.code_once': ['邀请码只显示这一次', 'The code is shown only once'],
  'staff.code_words': [
    '请对方用微信扫码，或在小程序「我的 › 设置 › 工作身份」里输入邀请码。只能用一次，{at} 前有效。',
    'They scan it with WeChat, or enter it in the mini program: Me › Settings › Roles. It works once, until {at}.',
  ],
  'staff.copy': ['复制邀请码', 'Copy the code'],
  'staff.for': ['邀请对象', 'Invitee'],
  'staff.expires': ['有效至', 'Valid until'],
  'staff.withdraw': ['撤回', 'Revoke'],
  'staff.withdrawn': ['邀请已撤回', 'Invitation revoked'],
  'staff.withdraw_title': ['撤回给 {name} 的邀请？', 'Revoke the invitation for {name}?'],
  'staff.no_invitations': ['没有等着接受的邀请', 'No pending invitations'],
  'staff.done': ['完成', 'Done'],
})

addErrorWords({
  last_owner: ['店里至少要有一位店主', 'The shop must have at least one owner.'],
})
