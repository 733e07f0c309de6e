import { defineMessages } from '@/common/messages'

export const datedMessages = defineMessages({
  'dated.when': ['什么时候打开', 'When it opens', 'いつ開けられる？'],
  'dated.now': ['现在', 'Right away', 'すぐに'],
  'dated.choose': ['选一天', 'Choose a day', '日を選ぶ'],
  'dated.words': [
    '现在付款，卡片马上能发。{day}\u00a00\u00a0点起可以打开，24 小时内收下有效。',
    'Pay now and send the card right away. It opens on {day} at 0:00 China time, then there are 24 hours to accept.',
    'お支払いは今、カードもすぐに送れます。{day}0時（中国時間）から24時間、開けて受け取れます。',
  ],
  'dated.fact_back': [
    '打开之前可以取回，全额原路退回',
    'You can take it back before that day, for a full refund',
    '開ける前なら取り下げられ、全額返金されます',
  ],
  'dated.again': [
    '这一天不能选了，请换一天再付款',
    'This day can no longer be chosen. Please choose another',
    'この日は選べなくなりました。別の日をお選びください',
  ],
  'dated.opens_in': ['还有 {left} 就能打开', 'Opens in {left}', 'あと{left}で開けられます'],
  'dated.until': [
    '{day}\u00a00\u00a0点起可以打开',
    'Opens on {day} at 0:00 China time',
    '{day}0時（中国時間）に開けられます',
  ],
  'dated.say': [
    '礼物包好了，卡片现在就能发，{day}\u00a00\u00a0点起可以打开',
    'It’s wrapped. Send the card now; it opens on {day} at 0:00 China time',
    'ラッピングできました。カードはすぐに送れます。{day}0時（中国時間）に開けられます',
  ],
  'dated.say_taken_back': [
    '你取回了这份礼物，钱会原路退回',
    'You took it back. You are being refunded',
    '取り下げました。全額返金します',
  ],
  'dated.row': ['{day} 打开', 'Opens {day}', '{day}に開封'],
  'dated.row_taken_back': ['已取回', 'Taken back', '取り下げ済み'],
  'dated.qr_words': [
    '扫码看到信封，{day}\u00a00\u00a0点起 24 小时内可以收下，谁先收下归谁。',
    'Scan it to see the envelope. From {day}, 0:00 China time, it can be accepted for 24 hours; whoever accepts first has it.',
    '読み取ると封筒が見えます。{day}0時（中国時間）から24時間、先着順で受け取れます。',
  ],
  'dated.take_back': ['取回礼物', 'Take it back', 'ギフトを取り下げる'],
  'dated.take_back_words': [
    '{price} 会全部原路退回，发出去的卡片就打不开了。',
    'All of {price} is refunded, and cards that you sent can no longer be opened.',
    '{price}は全額返金され、送ったカードは開けなくなります。',
  ],
  'dated.take_back_yes': ['取回', 'Yes', '取り下げ'],
  'dated.take_back_no': ['再想想', 'No', '戻る'],
  'dated.taken_back': ['送礼人取回了这份礼物', 'The giver took this gift back', 'このギフトは取り下げられました'],
  'dated.taken_back_words': ['钱已经原路退给 {name}', '{name} has been refunded', '代金は{name}さんに返金されました'],
})
