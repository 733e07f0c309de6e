import { addErrorWords } from '@/common/messages'

addErrorWords({
  upload_unusable: [
    '有图片或视频没有通过检查，不能使用，请重选或删除',
    'A picture or video did not pass the check. Replace or remove it',
    '審査を通らなかった写真か動画があります。選び直すか削除してください',
  ],
  too_many_uploads: [
    '等待提交的文件太多，请先删除一些',
    'Too many files are waiting. Remove some first',
    'アップロードが多すぎます。先に削除してください',
  ],
  upload_too_large: [
    '有文件太大，请选小一些的',
    'A file is too large. Choose a smaller one',
    'ファイルが大きすぎます。小さいものを選んでください',
  ],
  upload_unreadable: [
    '有文件无法识别，请选图片或 MP4 视频',
    'A file cannot be read. Choose a picture or an MP4 video',
    '読み取れないファイルがあります。写真かMP4の動画を選んでください',
  ],
  video_too_long: [
    '视频太长，请选短一些的',
    'The video is too long. Choose a shorter one',
    '動画が長すぎます。短いものを選んでください',
  ],
  after_sale_not_possible: [
    '现在不能这样申请售后，请看页面上的说明',
    'This cannot be requested now. See the notes on the page',
    'この内容では申請できません。ページの説明をご確認ください',
  ],
  refund_exceeds_paid: ['金额超过了可退的部分', 'That is more than can be refunded', '返金できる金額を超えています'],
  return_address_missing: [
    '商家还没有填写退货地址，请稍后再试',
    'The shop has not named a return address yet. Try again later',
    'お店が返送先をまだ設定していません。後でもう一度お試しください',
  ],
  invoice_title_limit_reached: [
    '抬头数量已达上限，请先删除不用的',
    'You cannot save any more billing details. Delete some first',
    '宛名の上限に達しました。不要なものを削除してください',
  ],
  invoice_not_possible: [
    '这笔订单现在不能开票',
    'This order cannot be invoiced now',
    'この注文の領収書は発行できません',
  ],
  invoice_state_conflict: [
    '发票状态已变化，请刷新',
    'The invoice has changed. Please refresh',
    '領収書の状態が変わりました。更新してください',
  ],
  invoice_not_exchangeable: [
    '这张发票不能再更换抬头了',
    'The billing details of this invoice can no longer be changed',
    'この領収書の宛名はもう変更できません',
  ],
})
