import { addErrorWords } from '@/common/messages'

addErrorWords({
  agency_ended: [
    '和商家的合作已结束，不能再改',
    'The shop has ended this agency: nothing can be changed',
    '契約が終了しているため変更できません',
  ],
  already_in_an_agency: [
    '你已经在一家机构推广，先退出才能加入',
    'You promote through an agency already. Leave it first',
    'すでに別のエージェンシーに所属しています。先に退会してください',
  ],
  already_an_operator: [
    '你已经在为一家机构做事，不能接受这个邀请',
    'You act for an agency already, so you cannot accept this',
    'すでにエージェンシーの担当者のため、この招待は受けられません',
  ],
  agency_invitation_over: [
    '这个邀请不能用：可能输错、用过或过期了',
    'This invitation does not work: it may be mistyped, used or expired',
    'この招待は使えません。入力間違いか、使用済みか、期限切れです',
  ],
  not_theirs_to_offer: [
    '商家没有为这件商品给本团定向计划，不能供给别的机构',
    'The shop has no plan for you for this product, so it cannot be offered',
    'この商品には自社向けのプランがないため、提供できません',
  ],
  offer_too_high: [
    '不能高于商家给的比例',
    'It cannot be more than the shop’s plan pays',
    'お店のプランの料率を超えられません',
  ],
  offer_overlaps: ['这件商品已经在供货了', 'You offer this product already', 'この商品はすでに提供中です'],
  offer_not_open: ['已暂停或结束，暂时不能接', 'It has ended or is paused', '停止中か終了しています'],
  own_offer: ['这是自己团供的货', 'This is your own offer', '自社の提供です'],
  taking_state_conflict: [
    '状态刚刚变了，下拉刷新再看',
    'It has changed. Pull down to refresh',
    '状態が変わりました。更新してください',
  ],
})
