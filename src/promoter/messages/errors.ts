import { addErrorWords } from '@/common/messages'

addErrorWords({
  not_a_promoter: ['这是推客的页面', 'This is for promoters', 'プロモーター専用のページです'],
  already_a_promoter: [
    '你已经是推客，或正在审核中',
    'You are a promoter already, or have applied to be one',
    'すでにプロモーターか、審査中です',
  ],
  promoter_invitation_over: [
    '这个邀请不能用：可能输错、用过或过期了',
    'This invitation does not work: it may be mistyped, used or expired',
    'この招待は使えません。入力間違いか、使用済みか、期限切れです',
  ],
  appeal_over: [
    '已经申诉过，或已经有结果了',
    'You have appealed already, or it was decided',
    'すでに申し立て済みか、判断が出ています',
  ],
  real_name_missing: [
    '提现前请先填写真实姓名',
    'Enter your real name before you withdraw',
    '出金の前に氏名を入力してください',
  ],
  withdrawal_too_small: ['可提现的金额还不够', 'There is not enough to withdraw yet', '出金できる金額に達していません'],
  withdrawal_open: [
    '上一笔提现还没有完成',
    'An earlier withdrawal is not finished yet',
    '前回の出金がまだ完了していません',
  ],
  balance_changed: [
    '可提现的金额有变化，请再看一下',
    'The amount has changed. Please check it again',
    '出金できる金額が変わりました。もう一度ご確認ください',
  ],
})
