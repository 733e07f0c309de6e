import { type PresentNotice, presentPages } from '@haoli/contract'
import { amount, number, thing } from '../../core/notices/keywords'
import { price, quoted } from '../../core/notices/quoted'
import { delayWords, waybillWords } from '../../core/orders/waiting-words'
import type { Notice } from '../../core/system/parts'

const toGiver = { subject: 'present', page: (presentId: string) => `${presentPages.given}?id=${presentId}` }

const toRecipient = { subject: 'parcel', page: (parcelId: string) => `${presentPages.received}?id=${parcelId}` }

const goods = thing('礼物名称', ({ title }) => title)
const byRecipient = [thing('收礼人', ({ who }) => who), goods]
const leftOver = [goods, number('礼物份数', ({ count }) => count)]

export const presentNotices: Record<PresentNotice, Notice> = {
  present_accepted: {
    ...toGiver,
    title: ['礼物被收下了', 'Gift accepted', 'ギフトが受け取られました'],
    text: ({ who, title }) => {
      const [zh, en, ja] = quoted(title)
      return [`${who}收下了你送的${zh}`, `${who} accepted your gift ${en}`, `${who}さんが${ja}を受け取りました`]
    },
    keywords: byRecipient,
    askedAt: ['giving'],
  },
  present_declined: {
    ...toGiver,
    title: ['礼物被婉拒了', 'Gift declined', 'ギフトが辞退されました'],
    text: ({ who, title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${who}婉拒了${zh}，款项将原路退回`,
        `${who} declined ${en}. You’ll be refunded`,
        `${who}さんが${ja}を辞退しました。代金は返金されます`,
      ]
    },
    keywords: byRecipient,
  },
  present_opens: {
    ...toGiver,
    title: ['礼物可以打开了', 'Your gift can be opened', 'ギフトを開けられるようになりました'],
    text: ({ title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${zh}从今天起可以打开，24 小时内有效，提醒一下朋友吧`,
        `${en} can be opened from today, for 24 hours. Let your friend know`,
        `${ja}は今日から24時間、開けて受け取れます。お友だちに知らせましょう`,
      ]
    },
    keywords: leftOver,
  },
  present_expiring: {
    ...toGiver,
    title: ['礼物快到期了', 'Your gift expires soon', 'ギフトの期限が近づいています'],
    text: ({ count, title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${zh}还有 ${count} 份没有人收下，到时将自动退回`,
        count === 1
          ? `${en} has not been accepted yet. You’ll be refunded if nobody does in time`
          : `${count} of ${en} have not been accepted yet. You’ll be refunded for what nobody accepts in time`,
        `${ja}の${count}個がまだ受け取られていません。期限を過ぎると自動的に返金されます`,
      ]
    },
    keywords: leftOver,
    askedAt: ['giving'],
  },
  present_expired: {
    ...toGiver,
    title: ['礼物到期退回', 'Gift expired', 'ギフトの期限が切れました'],
    text: ({ count, title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${zh}有 ${count} 份没有人收下，款项将原路退回`,
        count === 1
          ? `Nobody accepted ${en} in time. You’ll be refunded`
          : `${count} of ${en} were not accepted in time. You’ll be refunded for them`,
        `${ja}の${count}個は受け取られませんでした。代金は返金されます`,
      ]
    },
    keywords: leftOver,
  },
  present_thanked: {
    ...toGiver,
    title: ['收到一份感谢', 'A thank-you for you', 'お礼が届きました'],
    text: ({ who, title }) => {
      const [zh, en, ja] = quoted(title)
      return [`${who}谢谢你送的${zh}`, `${who} thanks you for ${en}`, `${who}さんから${ja}のお礼が届きました`]
    },
    keywords: byRecipient,
    askedAt: ['giving'],
  },
  present_shipped: {
    ...toRecipient,
    title: ['礼物已发货', 'Your gift is on its way', 'ギフトを発送しました'],
    text: ({ who, title }) => {
      const [zh, en, ja] = quoted(title)
      return [`${who}送你的${zh}已发货`, `${en} from ${who} has been shipped`, `${who}さんからの${ja}を発送しました`]
    },
    keywords: [thing('送礼人', ({ who }) => who), goods],
    askedAt: ['receiving'],
  },
  present_refunded: {
    ...toGiver,
    title: ['礼物的退款已到账', 'Gift refund received', 'ギフトの代金が返金されました'],
    text: ({ title, amountFen = 0 }) => {
      const [[zh, en, ja], sum] = [quoted(title), price(amountFen)]
      return [
        `你送的${zh}有一笔退款 ${sum}，已原路退回`,
        `${sum} for your gift ${en} was refunded the way you paid`,
        `贈った${ja}の代金のうち ${sum} を元のお支払い方法に返金しました`,
      ]
    },
    keywords: [goods, amount('退款金额', ({ amountFen = 0 }) => amountFen)],
  },
  present_late: {
    ...toRecipient,
    title: ['礼物发货晚了', 'Your gift is late', 'ギフトの発送が遅れています'],
    text: ({ who, title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${who}送你的${zh}没有按时发货，很抱歉。可以在礼物页面催发货，也可以申请退款`,
        `We are sorry: ${en} from ${who} has not been shipped on time. On its page you can ask us to hurry, or ask for a refund`,
        `${who}さんからの${ja}の発送が遅れており、申し訳ございません。ギフトのページから催促や返金の申請ができます`,
      ]
    },
    keywords: [goods, thing('提醒', () => '没有按时发货，可催发货或退款')],
  },
  present_delayed: {
    ...toRecipient,
    title: ['礼物发货时间有变', 'Your gift ships later', 'ギフトの発送日の変更'],
    text: (values) => {
      const [[zh, en, ja], when] = [quoted(values.title), delayWords(values)]
      return [
        `${values.who}送你的${zh}会晚些发货，很抱歉：${when[0]}`,
        `We are sorry: ${en} from ${values.who} ships later than promised; ${when[1]}`,
        `${values.who}さんからの${ja}の発送が遅れます。申し訳ございません。${when[2]}`,
      ]
    },
    keywords: [goods, thing('新的发货时间', (values) => delayWords(values)[0])],
  },
  present_waybill_corrected: {
    ...toRecipient,
    title: ['礼物的运单号已更正', 'Tracking number corrected', 'ギフトの追跡番号を訂正しました'],
    text: (values) => {
      const [[zh, en, ja], waybill] = [quoted(values.title), waybillWords(values)]
      return [
        `${values.who}送你的${zh}的运单号更正为 ${waybill}`,
        `The tracking number of ${en} from ${values.who} is now ${waybill}`,
        `${values.who}さんからの${ja}の追跡番号を ${waybill} に訂正しました`,
      ]
    },
    keywords: [goods, thing('运单号', waybillWords)],
    sample: { words: 'SF1234567890' },
  },
}
