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
  addAgencyRoom: ['登记机构直播间', 'Add a room of an agency'],
  addToMerchantAfterSale: ['售后留言', 'Write in an after-sale'],
  admitAgency: ['加入机构', 'Admit an agency'],
  admitPromoter: ['通过推客', 'Admit a promoter'],
  agreeToAfterSale: ['同意售后', 'Agree to an after-sale'],
  announceDelay: ['告知延迟发货', 'Announce a delay'],
  applyForBuyer: ['代顾客申请售后', 'Apply for a buyer'],
  approveDesk: ['允许工作台登录', 'Let a desk in'],
  blockCustomer: ['停用顾客', 'Block a customer'],
  correctShipment: ['更正运单', 'Correct a waybill'],
  createCoupon: ['建优惠券', 'Make a coupon'],
  createInvitation: ['邀请员工', 'Invite staff'],
  createLimitedPrices: ['设限时价', 'Set limited-time prices'],
  createMachineKey: ['建密钥', 'Make a key'],
  createMaterial: ['加推广素材', 'Add material'],
  createPlan: ['建推广计划', 'Make a plan'],
  createPromoterInvitation: ['邀请推客', 'Invite a promoter'],
  createVenueCodes: ['做场地码', 'Make venue codes'],
  decideDispute: ['裁定申诉', 'Decide a dispute'],
  endAgency: ['结束机构合作', 'End an agency'],
  endAgencyRoom: ['结束机构直播间', 'End a room'],
  endCoupon: ['结束优惠券', 'End a coupon'],
  endCouponCodes: ['作废兑换码', 'End coupon codes'],
  endLimitedPrice: ['结束限时价', 'End a limited-time price'],
  endPlan: ['结束推广计划', 'End a plan'],
  endVenueCode: ['停用场地码', 'End a venue code'],
  giveCoupon: ['发券', 'Give a coupon'],
  importCategories: ['导入分类', 'Import categories'],
  importProducts: ['导入商品', 'Import goods'],
  inviteAgencyOwner: ['邀请机构负责人', 'Invite an agency’s owner'],
  issueInvoice: ['开发票', 'Issue an invoice'],
  keepPicture: ['上传店铺图片', 'Add a picture of the shop'],
  makeCouponCodes: ['做兑换码', 'Make coupon codes'],
  markInvoiceIssued: ['登记已开发票', 'Mark an invoice issued'],
  markRedInvoiceIssued: ['登记已开红票', 'Mark a red invoice issued'],
  payAgency: ['付给机构', 'Pay an agency'],
  proposeInAfterSale: ['售后协商', 'Propose in an after-sale'],
  receiveReturn: ['收到退货', 'Receive a return'],
  recordDeposit: ['登记保证金', 'Record a deposit'],
  refundOrder: ['退款', 'Refund an order'],
  refusePromoter: ['拒绝推客', 'Refuse a promoter'],
  refuseAfterSale: ['拒绝售后', 'Refuse an after-sale'],
  refuseReturn: ['拒收退货', 'Refuse a return'],
  releaseCommissionHold: ['放行佣金', 'Release a hold'],
  removeMaterial: ['删推广素材', 'Remove material'],
  retryDeadLetter: ['重试失败任务', 'Retry a dead letter'],
  retryRedInvoice: ['重试红票', 'Retry a red invoice'],
  retryRefund: ['重试退款', 'Retry a refund'],
  reverseCommissionHold: ['扣回佣金', 'Reverse a hold'],
  reverseInvoice: ['红冲发票', 'Reverse an invoice'],
  revokeMachineKey: ['停用密钥', 'Revoke a key'],
  saveTranslations: ['改译文', 'Save translations'],
  setStaffRoles: ['改员工角色', 'Change roles'],
  settleRefund: ['登记退款结果', 'Settle a refund'],
  shipOrder: ['发货', 'Ship an order'],
  shipReplacement: ['寄出换货', 'Ship a replacement'],
  unblockCustomer: ['恢复顾客', 'Unblock a customer'],
  withdrawInvitation: ['撤回邀请', 'Withdraw an invitation'],
  withdrawSettingVersion: ['撤回计划的设置', 'Withdraw a planned setting'],
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
