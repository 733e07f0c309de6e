import { AnswerTemplateSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const answerTemplateSetting: Setting<typeof AnswerTemplateSetting> = {
  key: 'answerTemplates',
  decides: 'the words that the staff choose from when they answer an after-sale',
  schema: AnswerTemplateSetting,
  changedBy: ['service'],
  initial: {
    templates: [
      { kind: 'agree', title: '同意退款', words: '已同意退款，款项会原路退回，请留意到账通知。给您添麻烦了。' },
      {
        kind: 'agree',
        title: '同意退货',
        words: '已同意退货，请把商品、配件和赠品一起寄回，并在页面里填写运单号。',
      },
      { kind: 'refuse', title: '已过退货期限', words: '订单已过可退货的期限，很抱歉不能退货。' },
      { kind: 'refuse', title: '影响二次销售', words: '商品已拆封使用，影响二次销售，很抱歉不能退货。' },
      { kind: 'propose', title: '请补充照片', words: '请补充商品问题处和快递面单的清晰照片，方便我们核实。' },
      { kind: 'propose', title: '补偿差价', words: '商品不影响使用，我们愿意补偿部分金额，商品留给您，您看可以吗？' },
      { kind: 'receive', title: '已收到退货', words: '退回的商品已收到并验收，退款会原路退回。' },
    ],
  },
}
