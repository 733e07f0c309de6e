import operations from '@/common/api/operations.json'
import { titleOf } from '@/common/form/words'
import { useMessages } from '@/common/messages'
import type { Words } from '@/common/messages/define'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { auditMessages } from './audit-messages'

/** What staff do, by the operation's name; others are told by that name. */
const names: Readonly<Record<string, Words>> = {
  acceptInvitation: ['接受邀请', 'Accept an invitation'],
  addAgencyRoom: ['添加机构直播间', 'Add an agency’s live room'],
  addToMerchantAfterSale: ['售后补充说明', 'Comment on an after-sales case'],
  admitAgency: ['接纳机构', 'Add an agency'],
  admitPromoter: ['通过推客', 'Approve a promoter'],
  agreeToAfterSale: ['同意售后', 'Agree to an after-sales case'],
  announceDelay: ['延迟发货', 'Announce a delay'],
  applyForBuyer: ['代买家申请售后', 'Apply for after-sales for a buyer'],
  approveDesk: ['允许工作台登录', 'Approve a desk login'],
  blockCustomer: ['停止接单', 'Block a customer'],
  correctShipment: ['更正运单号', 'Correct a waybill number'],
  createCoupon: ['新建优惠券', 'Create a coupon'],
  createInvitation: ['邀请员工', 'Invite staff'],
  createLimitedPrices: ['新建限时价', 'Create limited-time prices'],
  createMachineKey: ['新建接口密钥', 'Create an API key'],
  createMaterial: ['添加推广素材', 'Add promotion material'],
  createPlan: ['发布推广计划', 'Publish a promotion plan'],
  createPromoterInvitation: ['邀请推客', 'Invite a promoter'],
  createVenueCodes: ['生成场地码', 'Create venue codes'],
  decideDispute: ['裁定纠纷', 'Decide a dispute'],
  endAgency: ['结束机构合作', 'End an agency’s cooperation'],
  endAgencyRoom: ['结束机构直播间', 'End an agency’s live room'],
  endCoupon: ['结束优惠券', 'End a coupon'],
  endCouponCodes: ['作废券码', 'Void coupon codes'],
  endLimitedPrice: ['结束限时价', 'End a limited-time price'],
  endPlan: ['结束推广计划', 'End a promotion plan'],
  endVenueCode: ['停用场地码', 'Disable a venue code'],
  giveCoupon: ['送券给顾客', 'Give a coupon to customers'],
  importCategories: ['导入类目', 'Import categories'],
  importProducts: ['导入商品', 'Import products'],
  inviteAgencyOwner: ['邀请机构负责人', 'Invite an agency’s owner'],
  issueInvoice: ['开具发票', 'Issue an invoice'],
  keepPicture: ['上传店铺图片', 'Upload a shop picture'],
  makeCouponCodes: ['生成券码', 'Create coupon codes'],
  lookAtInvoice: ['查看发票抬头', 'View an invoice title'],
  markInvoiceIssued: ['登记发票已开具', 'Mark an invoice as issued'],
  markRedInvoiceIssued: ['登记红字发票已开具', 'Mark a red invoice as issued'],
  payAgency: ['付机构佣金', 'Record an agency payout'],
  proposeInAfterSale: ['售后提方案', 'Propose in an after-sales case'],
  receiveReturn: ['退货确认收货', 'Confirm receipt of a return'],
  recordDeposit: ['记保证金', 'Record a deposit'],
  refundOrder: ['退款', 'Refund an order'],
  refusePromoter: ['拒绝推客', 'Refuse a promoter'],
  refuseAfterSale: ['拒绝售后', 'Refuse an after-sales case'],
  refuseReturn: ['拒收退货', 'Refuse a return'],
  releaseCommissionHold: ['放行佣金', 'Release commission'],
  removeMaterial: ['删除推广素材', 'Delete promotion material'],
  retryDeadLetter: ['重试失败任务', 'Retry a failed job'],
  retryRedInvoice: ['重试红字发票', 'Retry a red invoice'],
  retryRefund: ['重试退款', 'Retry a refund'],
  reverseCommissionHold: ['收回佣金', 'Reverse commission'],
  reverseInvoice: ['红冲发票', 'Reverse an invoice'],
  revokeMachineKey: ['停用接口密钥', 'Revoke an API key'],
  saveTranslations: ['改译文', 'Edit translations'],
  setStaffRoles: ['改员工角色', 'Change staff roles'],
  settleRefund: ['登记退款已另行支付', 'Record a refund as paid another way'],
  shipOrder: ['发货', 'Ship an order'],
  shipReplacement: ['寄出换货', 'Ship a replacement'],
  unblockCustomer: ['恢复接单', 'Unblock a customer'],
  withdrawInvitation: ['撤回邀请', 'Revoke an invitation'],
  withdrawSettingVersion: ['撤回待生效的设置', 'Withdraw a scheduled setting'],
}

/** Names of what staff do, in the language of the desk, and all that can be chosen. */
export function useActionNames() {
  const t = useMessages(auditMessages)
  const language = useLanguage()
  const nameOf = (action: string): string => {
    const [, key] = /^set(.+)Setting$/.exec(action) ?? []
    if (key !== undefined)
      return t('audit.setting', { name: titleOf(key.slice(0, 1).toLowerCase() + key.slice(1), [], language) })
    const known = names[action]
    return known ? fill(known, language) : action
  }
  const all = Object.entries(operations)
    .filter(([, address]) => !address.startsWith('GET ') && address.includes('/merchant/'))
    .map(([action]) => ({ value: action, label: nameOf(action) }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
  return { nameOf, all }
}
