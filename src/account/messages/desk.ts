import { defineMessages } from '@/common/messages'

export const deskMessages = defineMessages({
  'desk.title': ['商家工作台', 'Merchant desk', '管理デスク'],
  'desk.login': [
    '在电脑上登录工作台？',
    'Sign in to the desk on a computer?',
    'パソコンの管理デスクにログインしますか？',
  ],
  'desk.login_words': [
    '只在这台电脑就在你面前时确认。确认后，它可以用你的身份处理店铺事务。',
    'Confirm only if that computer is in front of you. It can then run the shop in your name.',
    '目の前のパソコンであることを確かめてください。承認すると、あなたとして店舗を操作できます。',
  ],
  'desk.confirm': ['确认是你本人在操作？', 'Is it you at the desk?', 'あなたの操作ですか？'],
  'desk.confirm_words': [
    '工作台上有一步涉及金额或个人信息。',
    'A step at the desk touches money or personal data.',
    '管理デスクで、金額または個人情報に関わる操作が行われています。',
  ],
  'desk.device': ['电脑', 'Computer', 'パソコン'],
  'desk.asked': ['发起时间', 'Requested at', '要求時刻'],
  'desk.unknown': ['未知设备', 'Unknown device', '不明な端末'],
  'desk.approve': ['确认', 'Confirm', '承認する'],
  'desk.refuse': ['不是我', 'Not me', '自分ではない'],
  'desk.approved': [
    '已确认，请回到电脑上',
    'Confirmed. Go back to the computer',
    '承認しました。パソコンに戻ってください',
  ],
  'desk.refused': ['已拒绝', 'Refused', '拒否しました'],
  'desk.refused_words': [
    '这台电脑没有登录。如果有人让你确认，请告诉店主。',
    'That computer is not signed in. If somebody asked you to confirm, tell the owner.',
    'そのパソコンはログインしていません。承認を求められた場合は、店主に知らせてください。',
  ],
  'desk.back': ['返回', 'Back', '戻る'],
  'desk.invalid': ['这个编号不能用', 'This code does not work', 'このコードは使えません'],
  'desk.invalid_words': [
    '可能输错、已处理或已过期，也可能你不是这家店的员工。请在电脑上换一个再试。',
    'It may be mistyped, already used or expired, or you may not be on the staff here. Get a new one on the computer.',
    '入力間違い、処理済み、期限切れ、またはスタッフではない可能性があります。パソコンで新しいコードを表示してください。',
  ],
  'desk.code': ['编号', 'Code', 'コード'],
  'desk.code_hint': ['电脑上显示的编号', 'On the computer', '画面のコード'],
  'desk.go': ['继续', 'Continue', '次へ'],
  'desk.scan': ['扫一扫', 'Scan', 'スキャン'],
  'desk.other': ['换一个编号', 'Another code', '別のコード'],
  'desk.enter': ['登录商家工作台', 'Sign in to the merchant desk', '管理デスクにログイン'],
})
